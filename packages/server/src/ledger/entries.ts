import type { Database } from '../database/database.ts'
import { join, type Sql, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import type { EntryKind, Precision } from './figures.ts'
import type { TotalsKey } from './totals.ts'

/** One line of the ledger. */
export interface Entry {
  position: bigint
  kind: EntryKind
  granularity: 'ITEM' | 'AGGREGATE'
  precision: Precision
  effectiveAt: Date
  recordedAt: Date
  commodity: string
  amount: bigint
  reporting: bigint
  count: bigint
  donationId: string | null
  transferId: string | null
  disbursementId: string | null
}

/** Lists the entries behind a total, by position. */
export async function readEntries(
  db: Database,
  key: TotalsKey,
  page: { first: number; after: string | null; backward: boolean },
) {
  if (page.backward)
    throw new ValidationError([
      { path: ['last'], code: 'FORWARD_ONLY', message: 'The ledger is read forward: use "first" and "after".' },
    ])
  const after = page.after === null ? -1n : readCursor(page.after)
  const within: Sql[] = key.sets.map((set) => sql`a.scopes && ${set}::uuid[]`)
  const where = join(
    [
      ...within,
      ...(key.before ? [sql`e.effective_at < ${key.before}`] : []),
      ...(key.known ? [sql`e.recorded_at < ${key.known}`] : []),
    ],
    ' AND ',
  )
  const rows = await db.query<Entry>(sql`
    SELECT e.* FROM ledger_entries e JOIN accounts a ON a.id = e.account_id
    WHERE ${where} AND e.position > ${after} ORDER BY e.position LIMIT ${page.first + 1}`)
  const edges = rows.slice(0, page.first).map((node) => ({ cursor: String(node.position), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: async () => {
      const [row] = await db.query<{ count: bigint }>(
        sql`SELECT count(*) AS count FROM ledger_entries e JOIN accounts a ON a.id = e.account_id WHERE ${where}`,
      )
      return row?.count ?? 0n
    },
  }
}

function readCursor(cursor: string): bigint {
  if (!/^\d{1,18}$/.test(cursor))
    throw new ValidationError([
      { path: ['after'], code: 'BAD_CURSOR', message: 'Not a cursor of this list. Start again without it.' },
    ])
  return BigInt(cursor)
}
