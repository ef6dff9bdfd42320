import ipaddr from 'ipaddr.js'
import { type Address, isWithin, type Network, readAddress } from '../network.ts'

/** Whether a host is written as an address, not as a name. The URL parser has made the usual form of it. */
export function isAddress(host: string): boolean {
  return readAddress(unbracketed(host)) !== null
}

/** A host without the brackets that IPv6 has in a URL. */
export function unbracketed(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host
}

/**
 * Whether something may be posted to an address. What the operator allows may be reached over http too; else it is an
 * address of the public internet, over https. Whatever stands for another address (mapped, translated, tunnelled) is none.
 */
export function mayPostTo(address: string, protocol: string, allowed: readonly Network[]): boolean {
  const parsed = readAddress(address)
  if (!parsed) return false
  if (isWithin(parsed, allowed)) return true
  return protocol === 'https:' && isPublic(parsed)
}

// Azure answers its machines there about themselves, though the address is a public one.
const metadata = ipaddr.parse('168.63.129.16').toString()
const globalUnicast: Network = [ipaddr.IPv6.parse('2000::'), 3]

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' ? address.toString() !== metadata : address.match(globalUnicast[0], globalUnicast[1])
}
