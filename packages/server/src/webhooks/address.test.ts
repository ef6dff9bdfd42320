import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from '../env.ts'
import { type Network, readNetworks } from '../network.ts'
import { mayPostTo } from './address.ts'

const networks = (text: string): Network[] => readNetworks(text) ?? []

describe('nothing is posted to', () => {
  it.each([
    ['0.0.0.0', 'this network'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'a private network'],
    ['100.64.0.1', 'shared address space'],
    ['100.100.100.200', 'the metadata service of a cloud in shared space'],
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine by another of its names'],
    ['168.63.129.16', 'the metadata service of a cloud at a public address'],
    ['169.254.169.254', 'the metadata service of most clouds'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'the end of a private network'],
    ['192.0.0.192', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', '6to4 relays'],
    ['192.168.1.1', 'a private network'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'many at once'],
    ['239.255.255.250', 'many at once'],
    ['240.0.0.1', 'the future'],
    ['255.255.255.255', 'all'],
    ['::', 'nobody'],
    ['::1', 'this machine'],
    ['::127.0.0.1', 'this machine in the old compatible form'],
    ['::ffff:127.0.0.1', 'this machine as a mapped address'],
    ['::ffff:8.8.8.8', 'any mapped address'],
    ['::ffff:0:127.0.0.1', 'this machine as a translated address'],
    ['64:ff9b::7f00:1', 'this machine by NAT64'],
    ['64:ff9b:1::7f00:1', 'this machine by a local NAT64'],
    ['100::1', 'the sink'],
    ['2001::1', 'Teredo'],
    ['2001:2::1', 'benchmarks'],
    ['2001:10::1', 'ORCHID'],
    ['2001:20::1', 'ORCHID, version 2'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::1', 'this machine by 6to4'],
    ['3fff::1', 'documentation'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'a unique local network'],
    ['fd00:ec2::254', 'the metadata service of a cloud'],
    ['fe80::1', 'this link'],
    ['fe80::1%eth0', 'this link, with its zone'],
    ['fec0::1', 'this site, as it once was'],
    ['ff02::1', 'many at once'],
    ['localhost', 'what is no address'],
    ['', 'nothing'],
  ])('%s, which is %s', (address) => {
    expect(mayPostTo(address, 'https:', [])).toBe(false)
  })
})

describe('what the public internet has', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '240e:4c::1'])(
    '%s may be posted to over https',
    (address) => {
      expect(mayPostTo(address, 'https:', [])).toBe(true)
    },
  )

  it('is not posted to over http, whatever else is allowed', () => {
    expect(mayPostTo('8.8.8.8', 'http:', networks('127.0.0.1'))).toBe(false)
  })
})

describe('what an operator allows', () => {
  it('may be posted to over both, and nothing beside it', () => {
    const allowed = networks(' 127.0.0.1, 10.1.0.0/16,fd00::/8 ')
    expect(['127.0.0.1', '10.1.255.1', 'fd12::1'].map((it) => mayPostTo(it, 'http:', allowed))).toEqual([
      true,
      true,
      true,
    ])
    expect(['127.0.0.2', '10.2.0.1', '::1', '::ffff:127.0.0.1'].map((it) => mayPostTo(it, 'https:', allowed))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is nothing, if nothing is said', () => {
    expect(readNetworks('')).toEqual([])
  })

  it.each(['localhost', '10.0.0.0/33', '10.0.0', '1.2.3.4/', '::1/129', '10.0.0.0/8;::1', '*'])(
    'cannot be read from %j',
    (text) => {
      expect(readNetworks(text)).toBeNull()
    },
  )

  it('is read from TONGZHOU_WEBHOOK_ALLOW, and what cannot be read is told when a server starts', () => {
    expect(readEnv({}).webhookAllow).toEqual([])
    expect(readEnv({ TONGZHOU_WEBHOOK_ALLOW: '127.0.0.1,10.0.0.0/8' }).webhookAllow.length).toBe(2)
    expect(() => readEnv({ TONGZHOU_WEBHOOK_ALLOW: 'localhost' })).toThrow(EnvError)
    expect(() => readEnv({ TONGZHOU_WEBHOOK_ALLOW: 'localhost' })).toThrow('TONGZHOU_WEBHOOK_ALLOW is "localhost"')
  })
})
