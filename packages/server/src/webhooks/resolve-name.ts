import { Resolver } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import type { Network } from '../network.ts'

/** Finds the addresses of a name. */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>

/**
 * How names are looked up: in the DNS, and not as the system does it, which has a thread or two for all names; one whose
 * servers do not answer would hold up the others, and the rest of the server. Where an operator allows a network of their
 * own, its names may be in the machine's hosts file.
 */
export function resolveName(allowed: readonly Network[]): Resolve {
  return async (name) => {
    const known = allowed.length ? inHosts(await readFile(hostsFile, 'utf8').catch(() => ''), name) : []
    if (known.length) return known.map(withFamily)
    const resolver = new Resolver({ timeout: 2000, tries: 2 })
    const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
    const addresses = found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (!addresses.length) throw new Error(`The DNS has no address for ${name}.`)
    return addresses.map(withFamily)
  }
}

const hostsFile = process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts'
const withFamily = (address: string) => ({ address, family: isIP(address) })

/** The addresses of a name in the text of a hosts file. */
export function inHosts(text: string, name: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/)
    return isIP(address) && names.some((one) => one.toLowerCase() === name.toLowerCase()) ? [address] : []
  })
}
