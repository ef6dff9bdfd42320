import type { Clock } from './clock.ts'
import { NetworkError } from './transport-error.ts'

/** How a client reaches the API: the endpoint, what is sent along, and what with. */
export interface Wire {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly clock: Clock
}

/** Sends a body, as it is and once. */
export function post(
  { endpoint, headers, fetch }: Wire,
  { body, signal, more }: { body: string; signal: AbortSignal; more?: Record<string, string> },
): Promise<Response> {
  const all = { ...headers, 'content-type': 'application/json', ...more }
  return fetch(endpoint, { method: 'POST', headers: all, body, signal })
}

/** Asks for what is at an address. Without a content type, browsers do not ask the server whether they may. */
export function get({ headers, fetch }: Wire, url: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, { method: 'GET', headers: { ...headers }, signal })
}

/** What a fault on the way is thrown as; the signal's reason where that was aborted. */
export function toNetworkError({ endpoint }: Wire, signal: AbortSignal, cause: unknown): NetworkError {
  signal.throwIfAborted()
  const message = `The connection to ${new URL(endpoint).host} failed.`
  return new NetworkError({ code: 'NETWORK', message, retryable: true, cause })
}

/** JSON as it is sent. Whole numbers beyond a double's become text, which is how the API reads them. */
export function toJson(value: object): string {
  return JSON.stringify(value, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}

const wires = /* @__PURE__ */ new WeakMap<object, Wire>()

/** Notes a client's wire, for what is not one call: streams. It is nowhere to be seen on the client itself. */
export function keepWire(client: object, wire: Wire): Wire {
  wires.set(client, wire)
  return wire
}

export function wireOf(client: object): Wire {
  return wires.get(client) as Wire
}
