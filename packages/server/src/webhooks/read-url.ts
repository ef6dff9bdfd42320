import type { Check } from '../check.ts'
import type { Network } from '../network.ts'
import { isAddress, mayPostTo, unbracketed } from './address.ts'

/** The most characters of an endpoint's address. */
const maximumLength = 2000

/**
 * The address of an endpoint in its usual form. What a name stands for is looked up when something is posted there, each
 * time; an address that stands here itself is judged at once.
 */
export function readUrl(check: Check, text: string, allowed: readonly Network[]): string {
  const fail = (code: string, message: string): string => {
    check.fail(['url'], code, message)
    return ''
  }
  if (text.length > maximumLength) return fail('TOO_LONG', `At most ${maximumLength} characters. Shorten it.`)
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return fail('BAD_URL', 'Not an address to post to. Write it as "https://example.org/hooks/tongzhou".')
  // An operator who allows private networks lets their names be reached as they are.
  if (url.protocol === 'http:' && !allowed.length)
    return fail('NOT_HTTPS', 'What is sent has to be encrypted. Use an address that begins with "https://".')
  if (url.username || url.password)
    return fail('HAS_CREDENTIALS', 'No user or password in the address. Check the signature instead.')
  if (text.includes('#')) return fail('HAS_FRAGMENT', 'What follows "#" is never sent. Leave it out.')
  if (url.href.length > maximumLength) return fail('TOO_LONG', `At most ${maximumLength} characters. Shorten it.`)
  if (isAddress(url.hostname) && !mayPostTo(unbracketed(url.hostname), url.protocol, allowed))
    return fail('PRIVATE_ADDRESS', 'Not an address of the public internet. Use the public name of your server.')
  return url.href
}
