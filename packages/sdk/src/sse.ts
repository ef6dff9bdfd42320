import { FrameTooLongError } from './stream-error.ts'

/** One frame of an event stream: what is between two blank lines. */
export interface Frame {
  /** Where the frame said so. */
  id: string | undefined
  event: string
  /** Undefined where there is none, as in a sign of life. */
  data: string | undefined
}

/**
 * Takes an event stream apart as the standard says, in whatever pieces its bytes come. A frame that the stream ends in
 * is none. Frames are made one by one as they are asked for, and one that is longer than `most` characters is an error:
 * memory stays bounded whatever is sent.
 */
export class FrameReader {
  // It leaves out a byte order mark, and waits for the rest of a character that is cut.
  readonly #decoder = new TextDecoder()
  readonly #most: number
  /** The beginnings of a line whose end has not come yet. */
  #line: string[] = []
  #length = 0
  #data: string[] = []
  #frame: Frame | null = null
  #afterReturn = false

  constructor(most: number) {
    this.#most = most
  }

  /** The frames that these bytes end. */
  *read(bytes: Uint8Array): Generator<Frame, void, undefined> {
    const text = this.#decoder.decode(bytes, { stream: true })
    // The other half of a line end that was cut is none of its own.
    let start = this.#afterReturn && text.startsWith('\n') ? 1 : 0
    if (text !== '') this.#afterReturn = text.endsWith('\r')
    const end = /\r\n?|\n/g
    end.lastIndex = start
    for (let match = end.exec(text); match; match = end.exec(text)) {
      this.#add(text.slice(start, match.index))
      start = end.lastIndex
      const line = this.#line.join('')
      this.#line = []
      const frame = this.#take(line)
      if (frame) yield frame
    }
    this.#add(text.slice(start))
  }

  #take(line: string): Frame | undefined {
    if (line === '') {
      const frame = this.#frame
      if (frame && this.#data.length > 0) frame.data = this.#data.join('\n')
      this.#frame = null
      this.#data = []
      this.#length = 0
      return frame ?? undefined
    }
    const colon = line.indexOf(':')
    if (colon === 0) {
      this.#length -= line.length
      return undefined
    }
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    this.#frame ??= { id: undefined, event: 'message', data: undefined }
    if (name === 'data') this.#data.push(value)
    else if (name === 'event') this.#frame.event = value || 'message'
    else if (name === 'id' && !value.includes('\0')) this.#frame.id = value
    return undefined
  }

  #add(piece: string): void {
    this.#line.push(piece)
    this.#length += piece.length
    if (this.#length <= this.#most) return
    const message = `A frame is longer than ${this.#most} characters. Ask for fewer fields.`
    throw new FrameTooLongError({ code: 'FRAME_TOO_LONG', message })
  }
}
