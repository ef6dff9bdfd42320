import { type GraphQLSchema, isObjectType } from 'graphql'
import { Client } from '../src/client.ts'
import { ViewerResource } from '../src/generated/resources.ts'
import { UnauthenticatedError } from '../src/transport-error.ts'
import type { Check } from './check.ts'

const day = 86_400_000
/** How long before its end a key is warned of. */
const soon = 14 * day

/**
 * Asks the server whom a key is for, what it may do and when it expires. The key itself is nowhere in the answer. `skew`
 * is how far the server's clock is before ours: by its clock a key expires.
 */
export async function checkKey(
  url: string,
  apiKey: string | undefined,
  schema: GraphQLSchema,
  skew: number | null,
): Promise<Check> {
  const name = 'key'
  if (!apiKey) {
    const message = 'There is no key. What is public can be read without; writing, and what is private, needs one.'
    return { name, status: 'warning', message, advice: 'If you need one: set TONGZHOU_API_KEY.' }
  }
  try {
    const viewer = new ViewerResource(new Client({ url, apiKey, retries: 1 }))
    const { application, organization, scopes } = await viewer.get()
    const whose = `of ${application?.name ?? 'no application'}, for ${organization?.name ?? 'no organisation'}`
    const message = `The key is valid: ${whose}. It may: ${scopes.join(', ') || 'nothing'}.`
    if (!tellsEnd(schema)) return { name, status: 'ok', message }
    const { key } = await viewer.get({ select: { key: { expiresAt: true } } })
    return { name, ...judgeEnd(key?.expiresAt ?? null, message, Date.now() + (skew ?? 0)) }
  } catch (error) {
    if (UnauthenticatedError.is(error)) {
      const message = 'The server does not know the key: it is wrong, revoked or expired.'
      return { name, status: 'error', message, advice: 'Take care that it is whole, or ask for a new one.' }
    }
    const { message } = error as Error
    return { name, status: 'error', message, advice: 'Nothing is known about the key before that is solved.' }
  }
}

/** Servers from before 0.2 do not say when a key expires. */
function tellsEnd(schema: GraphQLSchema): boolean {
  const viewer = schema.getType('Viewer')
  return isObjectType(viewer) && 'key' in viewer.getFields()
}

function judgeEnd(expiresAt: string | null, valid: string, now: number): Omit<Check, 'name'> {
  if (expiresAt === null) return { status: 'ok', message: `${valid} It does not expire.` }
  const left = Date.parse(expiresAt) - now
  // The server believes a key for a moment more.
  if (left <= 0) return { status: 'error', message: `The key expired at ${expiresAt}.`, advice: 'Ask for a new one.' }
  const message = `${valid} It expires at ${expiresAt}`
  if (left > soon) return { status: 'ok', message: `${message}.` }
  const days = Math.floor(left / day)
  const when = days > 0 ? `in ${days} ${days > 1 ? 'days' : 'day'}` : 'within a day'
  return { status: 'warning', message: `${message}, ${when}.`, advice: 'Ask for a new one, and use it before.' }
}
