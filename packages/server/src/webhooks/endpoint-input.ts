import type { Check } from '../check.ts'
import { ValidationError } from '../errors.ts'
import type { EventType } from '../events/event.ts'
import type { Network } from '../network.ts'
import { readUrl } from './read-url.ts'
import type { Shaping } from './shaping.ts'

/** What an endpoint says of itself; in an update, what is left out stays. */
export interface EndpointInput {
  url?: string | null
  description?: string | null
  types?: readonly EventType[] | null
  campaignIds?: readonly string[] | null
  organizationIds?: readonly string[] | null
  /** The code of a region. */
  region?: string | null
  document?: string | null
}

/** What an endpoint's input is judged by. */
export interface EndpointRules {
  allowed: readonly Network[]
  check: Shaping['check']
}

const mostValues = 100
const longestDocument = 20_000

/** Notes what is wrong with an endpoint's input in `check`, and answers it as it is stored. */
export function readEndpoint(check: Check, input: EndpointInput, rules: EndpointRules) {
  const url = typeof input.url === 'string' ? readUrl(check, input.url, rules.allowed) : null
  const description = check.optionalText(['description'], input.description, { max: 500 })
  const region = check.optionalText(['region'], input.region, { max: 20 })
  const lists = {
    types: unique(check, 'types', input.types),
    campaignIds: unique(check, 'campaignIds', input.campaignIds),
    organizationIds: unique(check, 'organizationIds', input.organizationIds),
  }
  if (typeof input.document === 'string') checkDocument(check, input.document, rules)
  return { url, description, region, ...lists, document: input.document ?? null }
}

function unique<T extends string>(check: Check, field: string, values: readonly T[] | null | undefined): T[] {
  const all = [...new Set(values ?? [])]
  if (all.length > mostValues)
    check.fail([field], 'TOO_MANY', `At most ${mostValues}. Leave it out to get all, or make another endpoint.`)
  return all
}

function checkDocument(check: Check, document: string, rules: EndpointRules): void {
  if (document.length > longestDocument || document.includes('\0') || !document.isWellFormed()) {
    check.fail(['document'], 'BAD_DOCUMENT', `A GraphQL document of at most ${longestDocument} characters. Shorten it.`)
    return
  }
  try {
    rules.check(document)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    check.fieldErrors.push(...error.fieldErrors)
  }
}
