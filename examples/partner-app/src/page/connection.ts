import { type StreamOptions, TongzhouError } from '@tongzhou/sdk'

/** Whether the API is reached, and since when it is not. With several streams it is lost while any of them is. */
export class Connection {
  /** Null where all is well. */
  lostSince: Date | null = null
  readonly #lost = new Set<string>()
  readonly #onChange: (connection: Connection) => void

  constructor(onChange: (connection: Connection) => void) {
    this.#onChange = onChange
  }

  /** The options of a stream that is watched under a name. It connects again by itself: this only notes it. */
  watch(name: string, onHeartbeat?: StreamOptions['onHeartbeat']): StreamOptions {
    return {
      onReconnect: () => this.#lose(name),
      // The first sign of life comes with the connection itself.
      onHeartbeat: (beat) => {
        this.#find(name)
        onHeartbeat?.(beat)
      },
    }
  }

  /** Asks until there is an answer: a server that is away will be back. */
  async ask<Answer>(question: () => PromiseLike<Answer>): Promise<Answer> {
    for (;;) {
      try {
        const answer = await question()
        this.#find('question')
        return answer
      } catch (error) {
        if (!TongzhouError.is(error) || !error.retryable) throw error
        this.#lose('question')
        const seconds = error.retryAfter ?? 2
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      }
    }
  }

  #lose(name: string): void {
    this.#lost.add(name)
    if (this.lostSince) return
    this.lostSince = new Date()
    this.#onChange(this)
  }

  #find(name: string): void {
    this.#lost.delete(name)
    if (!this.lostSince || this.#lost.size > 0) return
    this.lostSince = null
    this.#onChange(this)
  }
}
