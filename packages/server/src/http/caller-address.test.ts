import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from '../env.ts'
import { type Network, readNetworks } from '../network.ts'
import { callerAddress } from './caller-address.ts'

const proxies = readNetworks('10.0.0.0/8, 203.0.113.7, fd00::/8') as Network[]

const from = (peer: string | undefined, forwardedFor?: string, trusted = proxies) =>
  callerAddress(trusted)({
    socket: { remoteAddress: peer },
    headers: { 'x-forwarded-for': forwardedFor },
  } as unknown as IncomingMessage)

describe('a request comes', () => {
  it.each([
    ['from whoever sent it, where nobody forwards', '198.51.100.1', undefined, '198.51.100.1'],
    ['from a peer that is not trusted, whatever it says', '198.51.100.1', '8.8.8.8', '198.51.100.1'],
    ['from a trusted proxy itself, which says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['from whom a trusted proxy names', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['from the last one that is not trusted, not whom that names', '10.0.0.1', '8.8.8.8, 198.51.100.1', '198.51.100.1'],
    ['through two proxies', '10.0.0.1', '8.8.8.8, 198.51.100.1, 203.0.113.7', '198.51.100.1'],
    ['from the first of them where all are trusted', '10.0.0.1', '10.0.0.3,10.0.0.2', '10.0.0.3'],
    ['by IPv6, from its network', 'fd00::1', '2001:DB8:0:7::1', '2001:db8:0:7::/64'],
    ['by IPv6 from elsewhere in that network', 'fd00::1', '2001:db8:0:7:ffff::2', '2001:db8:0:7::/64'],
    ['by IPv6 from the next network', 'fd00::1', '2001:db8:0:8::1', '2001:db8:0:8::/64'],
    ['from a proxy by a socket for both kinds', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['from a peer by such a socket that is not trusted', '::ffff:198.51.100.1', '8.8.8.8', '198.51.100.1'],
    ['from somebody named by such a proxy, the same as by another', '10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['through a proxy named by such a one', '10.0.0.1', '198.51.100.1, ::ffff:10.0.0.9', '198.51.100.1'],
    ['from an address with its port', '10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['from an address of IPv6 with its port', '10.0.0.1', '[2001:db8::1]:4711', '2001:db8::/64'],
    ['from the proxy that got no address', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['from the last proxy before what is no address', '10.0.0.1', '198.51.100.1, <script>, 10.0.0.2', '10.0.0.2'],
    ['from the proxy, where the header is empty', '10.0.0.1', '', '10.0.0.1'],
    ['from the proxy, where the header has nothing but commas', '10.0.0.1', ' , ,, ', '10.0.0.1'],
    ['not from an octal number', '10.0.0.1', '0306.063.0144.01', '10.0.0.1'],
    ['from nowhere, where the connection is gone', undefined, '198.51.100.1', ''],
  ])('%s', (_name, peer, forwardedFor, expected) => {
    expect(from(peer, forwardedFor)).toBe(expected)
  })

  it('from the other end of the connection, if nobody is trusted', () => {
    expect(from('10.0.0.1', '198.51.100.1', [])).toBe('10.0.0.1')
    expect(from('::ffff:10.0.0.1', '198.51.100.1', [])).toBe('10.0.0.1')
    expect(from('2001:db8:0:7::1', '198.51.100.1', [])).toBe('2001:db8:0:7::/64')
    expect(from('fe80::1%eth0', undefined, [])).toBe('fe80::/64')
    expect(from('', undefined, [])).toBe('')
  })
})

it('proxies are read from TONGZHOU_TRUSTED_PROXIES, none if nothing is said', () => {
  expect(readEnv({}).trustedProxies).toEqual([])
  expect(readEnv({ TONGZHOU_TRUSTED_PROXIES: '10.0.0.0/8, fd00::1' }).trustedProxies.length).toBe(2)
  expect(() => readEnv({ TONGZHOU_TRUSTED_PROXIES: 'proxy.internal' })).toThrow(EnvError)
  expect(() => readEnv({ TONGZHOU_TRUSTED_PROXIES: 'true' })).toThrow('TONGZHOU_TRUSTED_PROXIES is "true"')
})
