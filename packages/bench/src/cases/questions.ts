import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { encodeId } from '@tongzhou/server/src/identifiers.ts'
import { readTotals } from '@tongzhou/server/src/ledger/totals.ts'
import { DifferentAnswers, minorOf } from '../contenders/answer.ts'
import { ask } from '../contenders/ask.ts'
import type { Params } from '../contenders/operation.ts'

/** A read of which the time may grow with the database. */
export interface Question {
  name: string
  /** How the API is asked; null for what is read without it. */
  params: Params | null
  /** The same statement as the server's, without HTTP and GraphQL: how the database alone bears its size. */
  read?: (db: Database) => Promise<unknown>
  /** How many times the time of the smallest database that of the largest may be. */
  most?: number
}

// The middle of the history, and not at the edge of any bucket.
const asOf = '2020-02-20T15:42:13.377+08:00'
const figures = '{ cash { net { amount currency } gross { amount currency } } donationCount }'

/** The questions about the campaign with the most gifts, its organisation and its province. */
export async function questionsOf(db: Database): Promise<Question[]> {
  const [hot] = await db.query<{ id: string; organizationId: string; giftId: string; effectiveAt: Date }>(sql`
    SELECT c.id, c.organization_id, d.id AS gift_id, d.effective_at FROM campaigns c
    CROSS JOIN LATERAL (SELECT id, effective_at FROM donations WHERE campaign_id = c.id AND effective_at < ${new Date(asOf)} ORDER BY effective_at DESC, id DESC LIMIT 1) d
    WHERE c.slug = 'campaign-1'`)
  if (!hot)
    throw new DifferentAnswers('The hot campaign has no gifts: this is not a database that the bench has filled.')
  const id = encodeId('Campaign', hot.id)
  const organization = encodeId('Organization', hot.organizationId)
  const middle = Buffer.from(JSON.stringify([hot.giftId, hot.effectiveAt.toISOString()])).toString('base64url')
  const campaign = (selection: string, variables: Record<string, unknown> = {}, declared = '') => ({
    query: `query ($id: ID!${declared}) { campaign(id: $id) { id ${selection} } }`,
    variables: { id, ...variables },
  })
  const totalsOf = (before: Date | null) => (db: Database) =>
    readTotals(db, [{ sets: [[hot.id]], before, known: null, items: false }])
  return [
    { name: 'totals', params: campaign(`totals ${figures}`), most: 1.1 },
    {
      name: 'totals as of a moment',
      params: campaign(`totals(asOf: $at) ${figures}`, { at: asOf }, ', $at: PointInTime'),
      most: 2,
    },
    { name: 'totals, the statement alone', params: null, read: totalsOf(null), most: 1.1 },
    { name: 'totals as of a moment, the statement alone', params: null, read: totalsOf(new Date(asOf)), most: 2 },
    {
      name: 'the same as known then',
      params: campaign(`totals(asOf: $at, knownAt: $at) ${figures}`, { at: asOf }, ', $at: PointInTime'),
      most: 2,
    },
    {
      name: 'series of 60 days',
      params: campaign(
        'series(interval: DAY, from: "2020-01-21", to: "2020-03-20") { start closing { cash { net { amount } } } }',
      ),
      most: 2,
    },
    {
      name: 'totals of its organisation',
      params: {
        query: `query ($id: ID!) { organization(id: $id) { id totals ${figures} } }`,
        variables: { id: organization },
      },
    },
    {
      name: 'totals of the province',
      params: {
        query: `query ($code: String!) { region(code: $code) { id totals ${figures} } }`,
        variables: { code: '330000' },
      },
    },
    {
      name: 'a page of gifts, deep in',
      params: campaign(
        'donations(first: 20, after: $after) { nodes { id amount { amount } occurredAt } }',
        { after: middle },
        ', $after: String',
      ),
    },
  ]
}

/** The figure as of a moment is what the gifts until then add up to: a fast wrong answer is none. */
export async function checkAsOf(db: Database, url: string, key: string, questions: Question[]): Promise<void> {
  const question = questions.find(({ name }) => name === 'totals as of a moment')
  const { campaign } = await ask<{
    campaign: { totals: { cash: { gross: { amount: string } }; donationCount: string } }
  }>(url, key, question?.params as Params)
  const [naive] = await db.query<{ minor: string; count: string }>(sql`
    SELECT sum(amount_minor)::text AS minor, count(*)::text AS count FROM donations d JOIN campaigns c ON c.id = d.campaign_id
    WHERE c.slug = 'campaign-1' AND d.effective_at <= ${new Date(asOf)}`)
  const answered = `${minorOf(campaign.totals.cash.gross.amount)} fen of ${campaign.totals.donationCount} gifts`
  if (answered !== `${naive?.minor} fen of ${naive?.count} gifts`)
    throw new DifferentAnswers(
      `As of ${asOf} the API answers ${answered}, the gifts are ${naive?.minor} fen of ${naive?.count}.`,
    )
}
