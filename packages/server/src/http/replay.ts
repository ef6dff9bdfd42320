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
import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
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

interface Asked {
  applicationId: string | null
  hash: string
  keys: string[]
}

interface Kept extends Asked {
  /** The keys, each with the hash of the input that it stands for: a key that another input holds keeps nothing. */
  held: string[]
  answer: string
}

/** Answers of earlier requests, by their keys: those that arrive together are looked for, and kept, together. */
export class Replays {
  private readonly finding: Coalescer<Asked, string | null>
  private readonly keeping: Coalescer<Kept, null>
  constructor(db: Database) {
    const nameOf = ({ applicationId, hash }: Asked) => `${applicationId} ${hash}`
    this.finding = new Coalescer((asked) => findAnswers(db, asked), nameOf)
    this.keeping = new Coalescer((kept: Kept[]) => keepAnswers(db, kept), nameOf)
  }

  /** The answer that was given to the very same request, if there is one. */
  async find({ viewer: { applicationId } }: Context, request: KeyedRequest): Promise<unknown> {
    const answer = await this.finding.load({ applicationId, ...request })
    return answer === null ? null : JSON.parse(answer)
  }

  /** Keeps an answer with the keys that its writes hold, as text so that it comes back byte for byte. The first one stays. */
  async keep({ viewer: { applicationId }, writes }: Context, { hash }: KeyedRequest, data: unknown): Promise<void> {
    const held = writes.claims.map(({ key, requestHash }) => `${requestHash.toString('hex')} ${key}`)
    const keys = writes.claims.map(({ key }) => key)
    await this.keeping.load({ applicationId, hash, keys, held, answer: JSON.stringify(data) })
  }
}

async function findAnswers(db: Database, asked: Asked[]): Promise<(string | null)[]> {
  const given = asked.map(({ applicationId, hash, keys }, ord) => ({
    ord,
    applicationId,
    hash,
    keys: [...new Set(keys)],
  }))
  const rows = await db.query<{ ord: number; answer: string | null; keys: bigint }>(sql`
    SELECT a.ord, min(k.answers ->> a.hash) AS answer, count(*) FILTER (WHERE k.answers ? a.hash) AS keys
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS a(ord int, "applicationId" uuid, hash text, keys text[])
    JOIN idempotency_keys k ON k.application_id = a."applicationId" AND k.key = ANY(a.keys) GROUP BY a.ord`)
  const found = new Map(rows.map((row) => [row.ord, row]))
  return given.map(({ ord, keys }) => {
    const row = found.get(ord)
    return row && row.keys === BigInt(keys.length) ? row.answer : null
  })
}

async function keepAnswers(db: Database, kept: Kept[]): Promise<null[]> {
  await db.query(sql`
    UPDATE idempotency_keys i SET answers = jsonb_build_object(a.hash, a.answer) || i.answers
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS a("applicationId" uuid, hash text, answer text, keys text[], held text[])
    WHERE i.application_id = a."applicationId" AND i.key = ANY(a.keys) AND encode(i.request_hash, 'hex') || ' ' || i.key = ANY(a.held)`)
  return kept.map(() => null)
}
