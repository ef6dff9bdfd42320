/** One answer that does not end: frames as they are told. */
export class FakeStream {
  readonly response: Response
  readonly #encoder = new TextEncoder()
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #queue: Promise<void> = Promise.resolve()

  constructor(signal: AbortSignal | null, onEnd: () => void) {
    const end = () => {
      this.#controller = null
      onEnd()
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller
      },
      cancel: end,
    })
    signal?.addEventListener('abort', () => {
      this.#controller?.error(signal.reason)
      end()
    })
    this.response = new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
  }

  /** Sends a frame when those before it are sent. */
  send(frame: Promise<{ id?: string | undefined; data: unknown }>): void {
    this.#queue = this.#queue.then(async () => {
      const { id, data } = await frame
      this.#write(`${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify(data)}\n\n`)
    })
  }

  /** Says that nothing more is to come. */
  end(): void {
    this.#queue = this.#queue.then(() => {
      this.#write('event: complete\ndata:\n\n')
      this.#controller?.close()
      this.#controller = null
    })
  }

  #write(text: string): void {
    this.#controller?.enqueue(this.#encoder.encode(text))
  }
}
