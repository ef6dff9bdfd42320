import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import { chosenUuids } from '../graph/filters.schema.ts'
import { findNode } from '../graph/node.schema.ts'
import { pageCost, pageSize } from '../graph/page.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { resolveTotals } from '../ledger/totals-field.schema.ts'
import { type Cursor, cursorAt, decodeCursor, encodeCursor } from './cursor.ts'
import { EventInterface } from './event.schema.ts'
import type { EventRow, EventType } from './event.ts'
import type { EventFilter } from './event-filter.ts'
import { EventFollower } from './event-follower.ts'
import { checkCursor, countEvents, readEvents, readHead } from './read-events.ts'
import { type TotalsChange, TotalsFollower } from './totals-follower.ts'

const filterArgs = builder.args((t) => ({
  types: t.field({ type: ['EventType'], description: 'Only these types, at most 100.' }),
  campaignIds: t.idList({ description: 'Only what concerns any of these campaigns, at most 100.' }),
  organizationIds: t.idList({ description: 'Only what concerns any of these organisations, at most 100.' }),
  region: t.string({ description: 'Only what happened in this region or below it: its code.' }),
}))

interface FilterArgs {
  types?: EventType[] | null
  campaignIds?: string[] | null
  organizationIds?: string[] | null
  region?: string | null
}

function refuse(path: string, code: string, message: string): never {
  throw new ValidationError([{ path: [path], code, message }])
}

async function readFilter({ db }: Context, args: FilterArgs): Promise<EventFilter> {
  for (const name of ['types', 'campaignIds', 'organizationIds'] as const) {
    const size = args[name]?.length
    if (size === 0) refuse(name, 'EMPTY', 'An empty list lets nothing through. Leave it out for everything.')
    if (size !== undefined && size > 100) refuse(name, 'TOO_MANY', 'At most 100. Leave it out, and choose yourself.')
  }
  const [region] = args.region
    ? await db.query<{ id: string }>(sql`SELECT id FROM regions WHERE code = ${args.region}`)
    : []
  if (args.region && !region) refuse('region', 'UNKNOWN_REGION', `There is no region "${args.region.slice(0, 20)}".`)
  return {
    types: args.types ?? null,
    campaignIds: args.campaignIds ? chosenUuids('Campaign', args.campaignIds, ['campaignIds']) : null,
    organizationIds: args.organizationIds
      ? chosenUuids('Organization', args.organizationIds, ['organizationIds'])
      : null,
    regionId: region?.id ?? null,
  }
}

/** The place that a cursor names, where one can go on from it. */
async function readCursor({ db }: Context, text: string, argument: string): Promise<Cursor> {
  const cursor = decodeCursor(text)
  if (!cursor) refuse(argument, 'BAD_CURSOR', 'Not a cursor of the log. Take it from an event, or leave it out.')
  await checkCursor(db, cursor)
  return cursor
}

builder.queryField('events', (t) =>
  t.connection(
    {
      type: EventInterface,
      authScopes: { public: true },
      description: 'The log, the first event first: all that is still kept, or what comes after a cursor.',
      complexity: pageCost,
      args: filterArgs,
      resolve: async (_root, args, ctx) => {
        const size = pageSize(args)
        const backward = typeof args.last === 'number'
        const filter = await readFilter(ctx, args)
        const after = args.after ? await readCursor(ctx, args.after, 'after') : null
        const before = args.before ? await readCursor(ctx, args.before, 'before') : null
        const head = await readHead(ctx.db)
        const part = {
          after: after?.position ?? null,
          before: before && before.position <= head.position ? before.position : head.position + 1n,
          filter,
          viewer: ctx.viewer,
          backward,
        }
        const found = await readEvents(ctx.db, { ...part, limit: size + 1 })
        const rows = found.slice(0, size)
        if (backward) rows.reverse()
        const edges = rows.map((node) => ({ cursor: encodeCursor(cursorAt(node)), node }))
        const more = found.length > size
        // Up to where the log was read: what did not fit on the page comes next. The last event's cursor has its mark.
        const unread = more && !backward ? found[size] : undefined
        const read = unread?.position ?? part.before
        const last = rows.at(-1)
        const end =
          read > head.position ? head : last ? cursorAt(last) : { position: read > 0n ? read - 1n : 0n, mark: '' }
        return {
          edges,
          pageInfo: {
            hasNextPage: backward ? before !== null : more,
            hasPreviousPage: backward ? more : after !== null,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          count: () => countEvents(ctx.db, part),
          cursor: encodeCursor(end),
        }
      },
    },
    {
      name: 'EventConnection',
      fields: (f) => ({
        cursor: f.exposeString('cursor', {
          description:
            'How far the log was read: pass it as `after` next time. Unlike that of the last event it moves on where nothing fits.',
        }),
      }),
    },
  ),
)

const TotalsUpdate = builder.objectRef<TotalsChange>('CampaignTotalsUpdate').implement({
  description: 'The figures of a campaign as they are now.',
  fields: (t) => ({
    campaign: t.field({
      type: 'Campaign',
      description: 'The campaign.',
      resolve: async ({ campaignId }, _args, ctx) => (await findNode(ctx, 'Campaign', campaignId)) as never,
    }),
    totals: t.field({
      type: TotalsRef,
      complexity: 10,
      description: 'Its figures, with those of all campaigns under it: of now, or of a moment ago at most.',
      resolve: async ({ campaignId }, _args, ctx) =>
        resolveTotals(ctx, {}, [await ctx.loaders.campaignTrees.of(campaignId)], 'UTC', await goalOf(ctx, campaignId)),
    }),
  }),
})

async function goalOf(ctx: Context, campaignId: string): Promise<bigint | null> {
  return (await findNode(ctx, 'Campaign', campaignId))?.goalReportingMinor ?? null
}

// A source gives batches; whoever runs a subscription here (streams/) takes each batch apart. One by one, each of
// thousands of readers would wait for a promise more an event.
const inBatches = (source: AsyncIterable<(EventRow | TotalsChange)[]>) => source as never

builder.subscriptionFields((t) => ({
  events: t.field({
    type: EventInterface,
    authScopes: { public: true },
    description:
      'What happens, as it happens: each event once, in the order of the log. With `after` first what has happened since then.',
    args: {
      after: t.arg.string({
        description:
          'A cursor to go on behind: that of an event, or of a frame (`Last-Event-ID`, which counts more). Left out: from now on.',
      }),
      ...filterArgs,
    },
    subscribe: async (_root, args, ctx) => {
      const filter = await readFilter(ctx, args)
      const after = ctx.resumeAfter ?? args.after
      // Not the end that this server has at hand: another one may be ahead of it.
      const start = after ? await readCursor(ctx, after, 'after') : await readHead(ctx.db)
      return inBatches(new EventFollower(ctx.events, ctx.db, ctx.viewer, filter, start))
    },
    resolve: (event) => event as unknown as EventRow,
  }),
  campaignTotals: t.field({
    type: TotalsUpdate,
    authScopes: { public: true },
    description:
      'The figures of campaigns, each at once and then whenever they change. Only the latest state is told: a burst of changes comes as one.',
    args: { ids: t.arg.idList({ required: true, description: 'From 1 to 100 campaigns.' }) },
    subscribe: async (_root, { ids }, ctx) => {
      if (ids.length < 1 || ids.length > 100) refuse('ids', 'BAD_NUMBER', 'From 1 to 100 campaigns at a time.')
      const campaignIds = [...new Set(chosenUuids('Campaign', ids, ['ids']))]
      const found = await Promise.all(campaignIds.map((id) => findNode(ctx, 'Campaign', id)))
      if (found.includes(null))
        refuse(
          'ids',
          'NOT_FOUND',
          'There is no campaign with one of these ids. It may also be a draft of somebody else.',
        )
      const filter = { types: ['campaign.totals_changed'] as const, campaignIds }
      const changes = new EventFollower(ctx.events, ctx.db, ctx.viewer, filter, await readHead(ctx.db))
      return inBatches(new TotalsFollower(changes, campaignIds))
    },
    resolve: (change) => change as unknown as TotalsChange,
  }),
}))
