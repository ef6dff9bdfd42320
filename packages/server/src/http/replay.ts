import { hash } from 'node:crypto'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
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
    const key = keyIn(field, selection, variables)
    // A key that cannot be one is left to the mutation, which says what is wrong with it.
    if (key === null || !isIdempotencyKey(key)) return null
    keys.push(key)
  }
  const request = [text, operationName ?? null, variables, [...viewer.scopes].sort()]
  const written = JSON.stringify(request, (_name, value) => (typeof value === 'bigint' ? String(value) : value))
  return { keys, hash: hash('sha256', written) }
}

/** The key in the input of a field; null where there is none. */
function keyIn(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): string | null {
  type Input = { idempotencyKey?: unknown } | null | undefined
  const [argument] = node.arguments ?? []
  // All of an input is read once more only where the key may come from a default.
  const given = argument && (valueFromASTUntyped(argument.value, variables) as Input)
  if (typeof given?.idempotencyKey === 'string') return given.idempotencyKey
  const { input } = getArgumentValues(field, node, variables) as { input?: Input }
  return typeof input?.idempotencyKey === 'string' ? input.idempotencyKey : null
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

interface Kept {
  applicationId: string | null
  hash: string
  /** The keys, each with the hash of the input that it stands for: a key that another input holds keeps nothing. */
  claims: { key: string; requestHash: string }[]
  answer: string
}

/** The most answers that are kept behind those who were given them. */
const mostPending = 2000

const nameOf = ({ applicationId, hash }: { applicationId: string | null; hash: string }) => `${applicationId} ${hash}`

/** Answers of earlier requests, by their keys: those that arrive together are looked for, and kept, together. */
export class Replays {
  private readonly finding: Coalescer<Asked, string | null>
  private readonly keeping: Coalescer<Kept, null>
  /** Answers that are being kept. */
  private readonly pending = new Map<string, Promise<unknown>>()
  constructor(db: Database) {
    this.finding = new Coalescer((asked: Asked[]) => findAnswers(db, asked), nameOf)
    this.keeping = new Coalescer((kept: Kept[]) => keepAnswers(db, kept), nameOf)
  }

  /** Whether so many answers wait to be kept that those who are answered should wait with them. */
  get isBehind(): boolean {
    return this.pending.size > mostPending
  }

  /** The answer that was given to the very same request, if there is one. */
  async find({ viewer: { applicationId } }: Context, request: KeyedRequest): Promise<unknown> {
    const asked = { applicationId, ...request }
    await this.pending.get(nameOf(asked))
    const answer = await this.finding.load(asked)
    return answer === null ? null : JSON.parse(answer)
  }

  /** Keeps an answer with the keys that its writes hold, as text so that it comes back byte for byte. The first one stays. */
  async keep({ viewer: { applicationId }, writes }: Context, { hash }: KeyedRequest, data: unknown): Promise<void> {
    const claims = writes.claims.map(({ key, requestHash }) => ({ key, requestHash: requestHash.toString('hex') }))
    const kept = { applicationId, hash, claims, answer: JSON.stringify(data) }
    const name = nameOf(kept)
    const keeping = this.keeping.load(kept).finally(() => this.pending.delete(name))
    this.pending.set(
      name,
      keeping.catch(() => {}),
    )
    await keeping
  }

  /** Resolves when every answer that was given is kept, or cannot be. */
  async close(): Promise<void> {
    await Promise.all(this.pending.values())
  }
}

// `OFFSET 0`, here and in other statements of few rows: each row is looked up by its key. A plan that was made while the
// table was small would read all of it, as long as it is kept.
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
    CROSS JOIN LATERAL unnest(a.keys) AS own(key)
    CROSS JOIN LATERAL (SELECT answers FROM idempotency_keys WHERE application_id = a."applicationId" AND key = own.key OFFSET 0) k
    GROUP BY a.ord`)
  const found = new Map(rows.map((row) => [row.ord, row]))
  return given.map(({ ord, keys }) => {
    const row = found.get(ord)
    return row && row.keys === BigInt(keys.length) ? row.answer : null
  })
}

// Each row is there already: that it is found as a conflict makes the way to it the key's, however few or many there are.
// An answer that is lost with the machine is read anew, so nobody waits for the disk.
async function keepAnswers(db: Database, kept: Kept[]): Promise<null[]> {
  await db.query(sql`
    INSERT INTO idempotency_keys AS i (application_id, key, request_hash, outcome, answers)
    SELECT k.application_id, k.key, k.request_hash, k.outcome, jsonb_object_agg(a.hash, a.answer)
    FROM (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
    CROSS JOIN jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS a("applicationId" uuid, hash text, answer text, claims jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(a.claims) AS c(key text, "requestHash" text)
    CROSS JOIN LATERAL (
      SELECT * FROM idempotency_keys WHERE application_id = a."applicationId" AND key = c.key AND request_hash = decode(c."requestHash", 'hex') OFFSET 0
    ) k
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2
    ON CONFLICT (application_id, key) DO UPDATE SET answers = excluded.answers || i.answers`)
  return kept.map(() => null)
}
