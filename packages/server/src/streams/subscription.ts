import { RequestCache } from '@pothos/plugin-scope-auth'
import { createSourceEventStream, type DocumentNode, GraphQLError, getOperationAST, OperationTypeNode } from 'graphql'
import type { Logger } from 'pino'
import { createContext, type Shared } from '../context.ts'
import type { Cursor } from '../events/cursor.ts'
import { charge } from '../http/charge.ts'
import { parseOnce, validateOnce } from '../http/document-cache.ts'
import type { Incoming } from '../http/graphql.ts'
import { reckonCost } from '../http/limits.ts'
import { maskError } from '../http/mask-error.ts'
import type { Allowances } from '../http/rate-limit.ts'
import type { GraphQLParams } from '../http/read-params.ts'
import { schema } from '../schema.ts'
import type { Shapes, ShapesOf } from './shapes.ts'

/** A source of what a subscription is about: batches, and up to where they have been given out. */
export interface Source extends AsyncIterableIterator<object[]> {
  readonly cursor: Cursor
  return(): Promise<IteratorResult<object[], undefined>>
}

/** A subscription that may run: where its things come from, and how they are shown. */
export interface Subscription {
  source: Source
  shapes: ShapesOf
}

/** Errors that were found before a stream began, as they may look outside. */
export class RefusedError extends Error {
  readonly errors: readonly GraphQLError[]
  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message)
    this.errors = errors
  }
}

/** A document that fits the schema. Throws GraphQLErrors. */
export function readDocument(text: string): DocumentNode {
  const document = parseOnce(text)
  const errors = validateOnce(document)
  if (errors.length) throw new RefusedError(errors.map(asBadInput))
  return document
}

const asBadInput = (error: GraphQLError) =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
  })

/** Whether a request is for a subscription. A document that cannot be read is none: whoever runs it says what is wrong. */
export function isSubscription(params: GraphQLParams): boolean {
  try {
    const operation = getOperationAST(readDocument(params.query), params.operationName)
    return operation?.operation === OperationTypeNode.SUBSCRIPTION
  } catch {
    return false
  }
}

/** What subscriptions run with. */
export interface Services {
  shared: Shared
  shapes: Shapes
  rateLimit: Allowances
  log: Logger
}

/**
 * Reads, checks, charges and authorises a subscription, and opens its source.
 *
 * @throws RefusedError
 */
export async function subscribe(
  { shared, shapes, rateLimit, log }: Services,
  incoming: Incoming,
  params: GraphQLParams,
  resumeAfter: string | null,
): Promise<Subscription> {
  const { viewer, requestId } = incoming
  const mask = (error: unknown) => maskError(error, log, requestId)
  try {
    const document = readDocument(params.query)
    const operationName = params.operationName ?? null
    const variables = params.variables ?? {}
    const context = createContext(shared, viewer, requestId, resumeAfter)
    incoming.exchange.begin(document, operationName)
    const cost = reckonCost(document, operationName, variables, context)
    await charge(rateLimit, incoming, cost)
    incoming.exchange.cost = cost
    const source = await createSourceEventStream({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    })
    // Whether it may be followed is known now, and asked no more as long as it lasts.
    RequestCache.clearForContext(context)
    if (!(Symbol.asyncIterator in source)) throw new RefusedError(source.errors ?? [])
    return {
      source: source as unknown as Source,
      shapes: shapes.of({ document, operationName, variables, viewer, text: params.query }),
    }
  } catch (error) {
    throw new RefusedError((error instanceof RefusedError ? error.errors : [error]).map(mask))
  }
}
