import { expect, it } from 'vitest'
import { readNetworks } from '../network.ts'
import { inHosts, resolveName } from './resolve-name.ts'

const hosts = `127.0.0.1	localhost localhost.localdomain # this one
::1 localhost
# 10.0.0.1 commented
10.0.0.2   Receiver\thooks
not-an-address hooks
`

it('a hosts file knows names and aliases, in whatever case, of both kinds', () => {
  expect(inHosts(hosts, 'localhost')).toEqual(['127.0.0.1', '::1'])
  expect(inHosts(hosts, 'receiver')).toEqual(['10.0.0.2'])
  expect(inHosts(hosts, 'hooks')).toEqual(['10.0.0.2'])
  expect(['commented', 'this', '10.0.0.2', 'local'].flatMap((name) => inHosts(hosts, name))).toEqual([])
})

it('the hosts file is asked only where an operator allows networks of their own', async () => {
  const local = await resolveName(readNetworks('127.0.0.0/8') ?? [])('localhost')
  expect(local).toContainEqual({ address: '127.0.0.1', family: 4 })
})

it('a name that the DNS does not know has no address', async () => {
  await expect(resolveName([])('hooks.invalid')).rejects.toThrow('The DNS has no address for hooks.invalid.')
})
