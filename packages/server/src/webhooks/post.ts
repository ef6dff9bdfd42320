import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Network } from '../network.ts'
import { isAddress, mayPostTo, unbracketed } from './address.ts'
import { readRetryAfter } from './read-retry-after.ts'
import { type Resolve, resolveName } from './resolve-name.ts'

/** What to post, and to where that is allowed. */
export interface Message {
  url: string
  headers: Record<string, string>
  body: string
  /** For all of it, from the name's look-up to the end of the answer, in milliseconds. */
  timeout: number
  allowed: readonly Network[]
  /** How names are looked up: in the DNS, if nothing is said. */
  resolve?: Resolve
}

/** What came of it. */
export interface Posted {
  statusCode: number | null
  /** Why it counts as a failure; null where it was taken. */
  error: string | null
  /** How the answer begins. */
  answer: string | null
  /** For how long the receiver asks not to be asked again, in milliseconds, where it has too much to do. */
  retryAfter: number | null
  milliseconds: number
}

const mostRead = 65_536
const mostKept = 500

/**
 * Posts once, on a connection of its own, to an address that was checked and is the one connected to: a name that says
 * something else the next time it is asked changes nothing. Redirects are not followed, and no proxy is used.
 */
export async function post(message: Message): Promise<Posted> {
  const began = performance.now()
  const outcome = await exchange(message).catch((error: unknown) => ({
    statusCode: null,
    answer: null,
    retryAfter: null,
    error: reasonOf(error),
  }))
  return { ...outcome, milliseconds: Math.round(performance.now() - began) }
}

type Outcome = Omit<Posted, 'milliseconds'>

function exchange({
  url: text,
  headers,
  body,
  timeout,
  allowed,
  resolve = resolveName(allowed),
}: Message): Promise<Outcome> {
  const url = new URL(text)
  const host = unbracketed(url.hostname)
  // Node looks up names only: an address goes to the connection as it is.
  if (isAddress(host) && !mayPostTo(host, url.protocol, allowed)) return Promise.reject(new NotAllowed(host))
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: false,
      lookup: checkedLookup(resolve, url.protocol, allowed),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    const timer = setTimeout(
      () => request.destroy(new Error(`No whole answer within ${timeout / 1000} seconds.`)),
      timeout,
    )
    request
      .on('response', (response) => read(response).then((answer) => done(judge(response, answer)), fail))
      .on('error', fail)
      // Whatever else ends it, such as a change of protocol: nothing waits for ever.
      .on('close', () => {
        clearTimeout(timer)
        fail(new Error('The connection was closed before there was a whole answer.'))
      })
      .end(body)
  })
}

function judge(response: IncomingMessage, answer: string): Outcome {
  const statusCode = response.statusCode ?? 0
  const error =
    statusCode >= 200 && statusCode < 300
      ? null
      : statusCode >= 300 && statusCode < 400
        ? `It answered ${statusCode}. Redirects are not followed: change the address of the endpoint.`
        : `It answered ${statusCode}.`
  return { statusCode, error, answer, retryAfter: busy.has(statusCode) ? readRetryAfter(response.headers) : null }
}

const busy = new Set([429, 503])

/** The beginning of an answer. What is longer than anybody looks at is not read to its end. */
async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= mostRead) break
  }
  return beginning(Buffer.concat(chunks).toString('utf8'))
}

/** The first characters of a text, as the database can keep them. */
export function beginning(text: string): string {
  return [...text.slice(0, mostKept * 2).replaceAll('\0', '\ufffd')].slice(0, mostKept).join('').toWellFormed()
}

/** The address is not one that may be posted to. */
class NotAllowed extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet. Nothing was sent.`)
  }
}

function checkedLookup(resolve: Resolve, protocol: string, allowed: readonly Network[]): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found
        if (!first) callback(new Error(`${name} has no address.`), '', 0)
        else if (!found.every(({ address }) => mayPostTo(address, protocol, allowed)))
          callback(new NotAllowed(name), '', 0)
        else if (options.all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error as Error, '', 0),
    )
  }
}

function reasonOf(error: unknown): string {
  // Where a name has several addresses, Node gathers the refusals in an error without a message.
  if (error instanceof AggregateError) return beginning(error.errors.map(reasonOf).join(' '))
  return beginning(error instanceof Error ? error.message : String(error))
}
