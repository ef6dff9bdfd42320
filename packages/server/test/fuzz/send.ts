import { Agent, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import type { FuzzRequest } from './requests.ts'

/** What came back: of a request that is none there may be nothing but an end. */
export interface FuzzAnswer {
  status: number
  headers: Record<string, string>
  text: string
}

/** It came to no end within so long, in milliseconds: a server that does not even refuse. */
export class Silence extends Error {}
const patience = 30_000

/** Sends requests to a server, with or without a key. */
export class Sender {
  private readonly port: number
  private readonly key: string
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 })
  constructor(url: string, key: string) {
    this.port = Number(new URL(url).port)
    this.key = key
  }

  /** Sends it, and gives every answer that comes back. */
  send(request: FuzzRequest): Promise<FuzzAnswer[]> {
    return request.kind === 'http' ? this.sendRaw(request) : this.sendWhole(request).then((answer) => [answer])
  }

  close(): void {
    this.agent.destroy()
  }

  private sendWhole({ head, body, keyed }: FuzzRequest): Promise<FuzzAnswer> {
    const [line = '', ...lines] = head.split('\r\n')
    const [method, path] = line.split(' ')
    const headers = Object.fromEntries(lines.map((text) => text.split(/: ?(.*)/s) as [string, string]))
    if (keyed) headers['authorization'] = `Bearer ${this.key}`
    if (method === 'POST') headers['content-length'] = String(body.length)
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { agent: this.agent, host: '127.0.0.1', port: this.port, method, path, headers },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers as Record<string, string>,
              text: Buffer.concat(chunks).toString(),
            }),
          )
          response.on('error', reject)
        },
      )
      const timer = setTimeout(() => sent.destroy(new Silence()), patience)
      sent.on('close', () => clearTimeout(timer))
      sent.on('error', reject)
      sent.end(body)
    })
  }

  private sendRaw({ head, body, framed, keyed }: FuzzRequest): Promise<FuzzAnswer[]> {
    const key = keyed ? `\r\nauthorization: Bearer ${this.key}` : ''
    const length = framed && body.length ? `\r\ncontent-length: ${body.length}` : ''
    const start = Buffer.from(`${head}${key}${length}\r\n\r\n`, 'latin1')
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      const socket = connect(this.port, '127.0.0.1')
      const timer = setTimeout(() => socket.destroy(new Silence()), patience)
      socket.on('data', (chunk) => chunks.push(chunk))
      // The server may close the door on what it will not read: what it said before that counts.
      socket.on('error', (error) => (error instanceof Silence ? reject(error) : undefined))
      socket.on('close', () => {
        clearTimeout(timer)
        resolve(answersIn(Buffer.concat(chunks)))
      })
      socket.end(Buffer.concat([start, body]))
    })
  }
}

/** Takes answers apart that came one behind the other. */
function answersIn(bytes: Buffer): FuzzAnswer[] {
  const answers: FuzzAnswer[] = []
  for (let rest = bytes; rest.subarray(0, 5).toString() === 'HTTP/'; ) {
    const end = rest.indexOf('\r\n\r\n')
    const [line = '', ...lines] = rest
      .subarray(0, end < 0 ? rest.length : end)
      .toString('latin1')
      .split('\r\n')
    const headers = Object.fromEntries(lines.map((text) => text.toLowerCase().split(/: ?(.*)/s) as [string, string]))
    const status = Number(line.split(' ')[1])
    const behind = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 4)
    const [body, next] = bodyOf(behind, headers)
    answers.push({ status, headers, text: body.toString() })
    // What comes after an upgrade is no HTTP any more.
    rest = status === 101 ? Buffer.alloc(0) : next
  }
  return answers
}

/** The body at the beginning of some bytes, and what is behind it. */
function bodyOf(bytes: Buffer, headers: Record<string, string>): [body: Buffer, behind: Buffer] {
  const length = Number(headers['content-length'] ?? 0)
  if (headers['transfer-encoding'] !== 'chunked') return [bytes.subarray(0, length), bytes.subarray(length)]
  const chunks: Buffer[] = []
  for (let rest = bytes; ; ) {
    const end = rest.indexOf('\r\n')
    const size = Number.parseInt(rest.subarray(0, Math.max(end, 0)).toString(), 16)
    if (end < 0 || !size) return [Buffer.concat(chunks), rest.subarray(end + 4)]
    chunks.push(rest.subarray(end + 2, end + 2 + size))
    rest = rest.subarray(end + 4 + size)
  }
}
