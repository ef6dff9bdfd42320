import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { type Address, isWithin, type Network, readAddress } from '../network.ts'

/** From where a request comes: an address, of IPv6 a network of 64 bits. */
export type CallerAddress = (request: IncomingMessage) => string

/**
 * Tells from where requests come: from the other end of the connection, or, where that is a proxy that the operator trusts,
 * from the last address in `X-Forwarded-For` that is none. What is left of it was written by whoever came to that proxy,
 * and is not looked at; nor is anything where nobody is trusted.
 */
export function callerAddress(trusted: readonly Network[]): CallerAddress {
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? ''
    if (!trusted.length && !peer.includes(':')) return peer
    let address = unmapped(peer)
    if (!address) return peer
    if (!isWithin(address, trusted)) return placeOf(address)
    for (const text of String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .reverse()) {
      const next = unmapped(withoutPort(text.trim()))
      // What is no address was not written by a proxy that can be trusted for more.
      if (!next) break
      address = next
      if (!isWithin(address, trusted)) break
    }
    return placeOf(address)
  }
}

function placeOf(address: Address): string {
  if (address instanceof ipaddr.IPv4) return address.toString()
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`
}

/** An address as itself where it is written as one of IPv6 (`::ffff:10.0.0.1`), as sockets for both have it. */
function unmapped(text: string): Address | null {
  const address = readAddress(text)
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address
}

// Some write it, as in `203.0.113.1:4711` and `[2001:db8::1]:4711`.
function withoutPort(text: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}
