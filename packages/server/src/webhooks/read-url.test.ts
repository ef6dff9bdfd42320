import { describe, expect, it } from 'vitest'
import { Check } from '../check.ts'
import { readNetworks } from '../network.ts'
import { readUrl } from './read-url.ts'

const read = (url: string, allow = '') => {
  const check = new Check()
  const text = readUrl(check, url, readNetworks(allow) ?? [])
  return {
    text,
    codes: check.fieldErrors.map(({ code }) => code),
    paths: check.fieldErrors.map(({ path }) => path.join()),
  }
}

describe('the address of an endpoint', () => {
  it('is kept in its usual form', () => {
    expect(read('HTTPS://Example.ORG:443/Hooks?key=1').text).toBe('https://example.org/Hooks?key=1')
    expect(read('https://例子.中国/钩').text).toBe('https://xn--fsqu00a.xn--fiqs8s/%E9%92%A9')
  })

  it.each([
    ['no address', 'example.org/hooks', 'BAD_URL'],
    ['nothing', '', 'BAD_URL'],
    ['another scheme', 'ftp://example.org/', 'BAD_URL'],
    ['a file', 'file:///etc/passwd', 'BAD_URL'],
    ['a program', 'javascript:alert(1)', 'BAD_URL'],
    ['http', 'http://example.org/', 'NOT_HTTPS'],
    ['a user', 'https://user@example.org/', 'HAS_CREDENTIALS'],
    ['a password', 'https://:secret@example.org/', 'HAS_CREDENTIALS'],
    ['a fragment', 'https://example.org/#there', 'HAS_FRAGMENT'],
    ['an empty fragment', 'https://example.org/#', 'HAS_FRAGMENT'],
    ['2,001 characters', `https://example.org/${'x'.repeat(1981)}`, 'TOO_LONG'],
    ['characters that become too many', `https://example.org/${'钩'.repeat(500)}`, 'TOO_LONG'],
    ['a port that is none', 'https://example.org:70000/', 'BAD_URL'],
    ['a private address', 'https://10.0.0.1/', 'PRIVATE_ADDRESS'],
    ['this machine', 'https://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['this machine as one number', 'https://2130706433/', 'PRIVATE_ADDRESS'],
    ['this machine in hexadecimal', 'https://0x7f000001/', 'PRIVATE_ADDRESS'],
    ['this machine in octal', 'https://0177.0.0.1/', 'PRIVATE_ADDRESS'],
    ['this machine in short', 'https://127.1/', 'PRIVATE_ADDRESS'],
    ['this machine with a dot behind', 'https://127.0.0.1./', 'PRIVATE_ADDRESS'],
    ['this machine in full-width digits', 'https://１２７.0.0.1/', 'PRIVATE_ADDRESS'],
    ['this machine in IPv6', 'https://[::1]/', 'PRIVATE_ADDRESS'],
    ['this machine, mapped', 'https://[::ffff:127.0.0.1]/', 'PRIVATE_ADDRESS'],
    ['this machine, mapped, in hexadecimal', 'https://[::ffff:7f00:1]/', 'PRIVATE_ADDRESS'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
  ])('is refused with %s', (_what, url, code) => {
    expect(read(url)).toMatchObject({ codes: [code], paths: ['url'] })
  })

  it('may be private, and http, where an operator allows that', () => {
    expect(read('http://127.0.0.1:8080/hooks', '127.0.0.1').codes).toEqual([])
    expect(read('http://receiver/hooks', '10.0.0.0/8').codes).toEqual([])
    expect(read('http://10.0.0.1/hooks', '127.0.0.1').codes).toEqual(['PRIVATE_ADDRESS'])
  })
})
