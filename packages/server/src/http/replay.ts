import { createHash } from 'node:crypto'
import {
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { maximumKeyLength } from '../access/act.ts'
import type { Viewer } from '../access/viewer.ts'
import { Check } from '../check.ts'
import type { Context } from '../context.ts'
import { sql } from '../database/sql.ts'
import { schema } from '../schema.ts'
import { mutationsThatShowSecrets } from '../webhooks/shown-secrets.ts'
import type { Operation } from './run-operation.ts'

// Their answers show a secret, which is never kept.
const secret = new Set<string>(['createKey', ...mutationsThatShowSecrets])

/** One mutation request whose fields carry idempotency keys. */
export interface KeyedRequest {
  keys: string[]
  /** Stands for the very same request, by a key of the same scopes: document, operation and variables. */
  hash: string
}

/** The idempotency keys of an operation, or null where it has none, or one without. None where an answer would show a secret, or people. */
export function keyedRequest(
  { document, operationName, text, variables }: Operation,
  viewer: Viewer,
): KeyedRequest | null {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName),
  )
  if (operation?.operation !== 'mutation') return null
  const mutation = schema.getMutationType() as GraphQLObjectType
  const keys: string[] = []
  for (const selection of operation.selectionSet.selections) {
    const field = selection.kind === Kind.FIELD ? mutation.getFields()[selection.name.value] : undefined
    if (!field || selection.kind !== Kind.FIELD || secret.has(field.name) || isAboutPeople(field)) return null
    const { input } = getArgumentValues(field, selection, variables) as { input?: { idempotencyKey?: string | null } }
    // A key that cannot be one is left to the mutation, which says what is wrong with it.
    if (typeof input?.idempotencyKey !== 'string' || !isIdempotencyKey(input.idempotencyKey)) return null
    keys.push(input.idempotencyKey)
  }
  const hash = createHash('sha256')
    .update(
      JSON.stringify([text, operationName ?? null, variables, [...viewer.scopes].sort()], (_name, value) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    )
    .digest('hex')
  return { keys, hash }
}

/** Answers about people are never kept either: who is erased would still stand in them. A retry reads them anew. */
function isAboutPeople(field: GraphQLField<unknown, unknown>): boolean {
  const { pothosOptions } = field.extensions as { pothosOptions?: { authScopes?: { scope?: string } } }
  return ['volunteers:write', 'shifts:write'].includes(pothosOptions?.authScopes?.scope ?? '')
}

function isIdempotencyKey(text: string): boolean {
  const check = new Check()
  return check.text([], text, { max: maximumKeyLength }) === text && !check.fieldErrors.length
}

/** The answer that was given to the very same request, if there is one. */
export async function findAnswer({ db, viewer }: Context, { keys, hash }: KeyedRequest): Promise<unknown> {
  const [found] = await db.query<{ answer: unknown; keys: bigint }>(sql`
    SELECT min(answers ->> ${hash}) AS answer, count(DISTINCT key) FILTER (WHERE answers ? ${hash}) AS keys
    FROM idempotency_keys WHERE application_id = ${viewer.applicationId}::uuid AND key = ANY(${keys})`)
  return found && found.keys === BigInt(new Set(keys).size) && typeof found.answer === 'string'
    ? JSON.parse(found.answer)
    : null
}

/**
 * Keeps an answer with the keys that its writes hold, as text so that it comes back byte for byte. The first one stays.
 * A key that another input holds keeps nothing of it.
 */
export async function keepAnswer(
  { db, viewer, writes }: Context,
  { hash }: KeyedRequest,
  data: unknown,
): Promise<void> {
  const held = writes.claims.map(({ key, requestHash }) => `${requestHash.toString('hex')} ${key}`)
  await db.query(sql`
    UPDATE idempotency_keys SET answers = jsonb_build_object(${hash}::text, ${JSON.stringify(data)}::text) || answers
    WHERE application_id = ${viewer.applicationId}::uuid AND key = ANY(${writes.claims.map(({ key }) => key)})
      AND encode(request_hash, 'hex') || ' ' || key = ANY(${held})`)
}
