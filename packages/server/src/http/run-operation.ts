import { RequestCache } from '@pothos/plugin-scope-auth'
import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import { charge } from './charge.ts'
import type { Exchange } from './exchange.ts'
import type { Incoming } from './graphql.ts'
import { costLimit, reckonCost } from './limits.ts'
import { maskError } from './mask-error.ts'
import { type Overload, tooMuch } from './overload.ts'
import type { Allowances } from './rate-limit.ts'
import { type KeyedRequest, keyedRequest, type Replays } from './replay.ts'

/** An operation that fits the schema, as it was sent. */
export interface Operation {
  document: DocumentNode
  text: string
  operationName: string | null
  variables: Record<string, unknown>
}

/** What the rules work with. */
export interface Rules {
  rateLimit: Allowances
  replays: Replays
  log: Logger
  overload: Overload
}

/**
 * Our rules before every operation that has one answer, whoever answers: limits and cost.
 *
 * @throws GraphQLError COST_LIMIT, OVERLOADED or RATE_LIMITED: then nothing was done
 */
export async function admit<Answer>(
  { rateLimit, overload }: Rules,
  context: Context & Incoming,
  { document, operationName, variables }: Operation,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  context.exchange.begin(document, operationName)
  if (context.exchange.kind === 'query') context.moment.last()
  const cost = reckonCost(document, operationName, variables, context)
  if (!overload.enter(cost)) throw tooMuch(context.headers)
  try {
    const asking = charge(rateLimit, context, cost)
    if (asking) await asking
    context.exchange.cost = cost
    return await answer()
  } finally {
    overload.leave(cost)
    // What is found by a context in a weak map, and knows the context, is garbage only to the slow collector: every
    // request would be carried into the old generation, with all that it holds.
    RequestCache.clearForContext(context)
  }
}

/**
 * Our rules around every execution of what was admitted: what had been done before is answered as it was then, and
 * errors show nothing internal.
 */
export async function runOperation(
  { replays, log }: Rules,
  context: Context & Incoming,
  operation: Operation,
  execute: () => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const { exchange, viewer, writes } = context
  const keyed = viewer.applicationId === null ? null : keyedRequest(operation, viewer)
  const result = await execute()
  // What was done only now has not been answered before.
  const isNew = keyed && !writes.replayed && writes.done === keyed.keys.length
  const earlier = keyed && !isNew ? await replays.find(context, keyed) : null
  const { data, errors } = earlier ? { data: earlier as Record<string, unknown> } : result
  if (keyed && !earlier && !errors?.length) await keep(replays, context, keyed, data, log)
  const replayed = earlier || writes.replayed ? { idempotentReplay: true } : {}
  const masked = errors?.map((error) => maskError(error, log, context.requestId)).sort(byPlace)
  if (masked?.length) exchange.fail(masked.some(isFault) ? 'fault' : 'failed')
  return {
    ...(masked?.length ? { errors: masked } : {}),
    ...(data === undefined ? {} : { data }),
    extensions: { ...replayed, cost: { requested: exchange.cost, limit: costLimit } },
  }
}

// The act is done whether or not its answer can be kept: then a retry reads the answer anew. Who has the answer needs no
// other, so nobody waits for that, as long as it is not too much.
function keep(
  replays: Replays,
  context: Context,
  keyed: KeyedRequest,
  data: unknown,
  log: Logger,
): Promise<void> | undefined {
  const kept = replays
    .keep(context, keyed, data)
    .catch((error: unknown) => log.warn({ err: error, requestId: context.requestId }, 'an answer could not be kept'))
  return replays.isBehind ? kept : undefined
}

// Fields fail in the order in which the database answers; errors are told in the order of the document.
function byPlace(a: GraphQLError, b: GraphQLError): number {
  const [at, bt] = [a.locations?.[0], b.locations?.[0]]
  if (at && bt && (at.line !== bt.line || at.column !== bt.column)) return at.line - bt.line || at.column - bt.column
  const [ap, bp] = [String(a.path ?? ''), String(b.path ?? '')]
  return ap.localeCompare(bp, 'en', { numeric: true })
}

const isFault = ({ extensions }: GraphQLError) => extensions.code === 'INTERNAL'

/** What is told of an operation that was refused before it ran, with 400 where the caller knows the newer media type. */
export function refused(thrown: readonly unknown[], log: Logger, exchange: Exchange): ExecutionResult {
  const errors = thrown.map((error) => maskError(error, log, exchange.requestId))
  exchange.fail(errors.some(isFault) ? 'fault' : 'refused')
  for (const { extensions } of errors) extensions.http ??= { status: 400, spec: true }
  return { errors }
}
