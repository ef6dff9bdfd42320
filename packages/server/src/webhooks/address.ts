import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** A range of addresses: where it begins, and how many bits of that count. */
export type Network = [Address, number]

/** Reads networks as an operator writes them, "10.0.0.0/8, ::1"; null where one is none. */
export function readNetworks(text: string): Network[] | null {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  try {
    return names.map((name): Network => {
      if (name.includes('/')) return ipaddr.parseCIDR(name)
      const address = parse(name)
      if (!address) throw new Error(name)
      return [address, address.kind() === 'ipv4' ? 32 : 128]
    })
  } catch {
    return null
  }
}

/** Whether a host is written as an address, not as a name. The URL parser has made the usual form of it. */
export function isAddress(host: string): boolean {
  return parse(unbracketed(host)) !== null
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
  const parsed = parse(address)
  if (!parsed) return false
  if (allowed.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))) return true
  return protocol === 'https:' && isPublic(parsed)
}

// Azure answers its machines there about themselves, though the address is a public one.
const metadata = ipaddr.parse('168.63.129.16').toString()
const globalUnicast: Network = [ipaddr.IPv6.parse('2000::'), 3]

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' ? address.toString() !== metadata : address.match(globalUnicast[0], globalUnicast[1])
}

// Only the usual forms: that "0177.1" is 127.0.0.1 is for the URL parser to say.
function parse(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  return text.includes(':') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null
}
