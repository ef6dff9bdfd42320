import ipaddr from 'ipaddr.js'

/** An address of the internet, of either kind. */
export type Address = ipaddr.IPv4 | ipaddr.IPv6

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
      const address = readAddress(name)
      if (!address) throw new Error(name)
      return [address, address.kind() === 'ipv4' ? 32 : 128]
    })
  } catch {
    return null
  }
}

/** Reads an address in one of the usual forms: that "0177.1" is 127.0.0.1 is for the URL parser to say. Null where it is none. */
export function readAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  return text.includes(':') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null
}

/** Whether an address is in one of these networks. */
export function isWithin(address: Address, networks: readonly Network[]): boolean {
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}
