import { Client } from '../src/client.ts'
import { ViewerResource } from '../src/generated/resources.ts'
import { UnauthenticatedError } from '../src/transport-error.ts'
import type { Check } from './check.ts'

/** Asks the server whom a key is for and what it may do. The key itself is nowhere in the answer. */
export async function checkKey(url: string, apiKey: string | undefined): Promise<Check> {
  const name = 'key'
  if (!apiKey) {
    const message = 'There is no key. What is public can be read without; writing, and what is private, needs one.'
    return { name, status: 'warning', message, advice: 'If you need one: set TONGZHOU_API_KEY.' }
  }
  try {
    const { application, organization, scopes } = await new ViewerResource(
      new Client({ url, apiKey, retries: 1 }),
    ).get()
    const whose = `of ${application?.name ?? 'no application'}, for ${organization?.name ?? 'no organisation'}`
    return { name, status: 'ok', message: `The key is valid: ${whose}. It may: ${scopes.join(', ') || 'nothing'}.` }
  } catch (error) {
    if (UnauthenticatedError.is(error)) {
      const message = 'The server does not know the key: it is wrong, revoked or expired.'
      return { name, status: 'error', message, advice: 'Take care that it is whole, or ask for a new one.' }
    }
    const { message } = error as Error
    return { name, status: 'error', message, advice: 'Nothing is known about the key before that is solved.' }
  }
}
