import { parse } from 'graphql'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import type { Shared } from '../context.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import type { EventRow } from '../events/event.ts'
import { SharedPages } from '../graph/pages.ts'
import { SharedRows } from '../graph/rows.ts'
import { newId } from '../identifiers.ts'
import { exampleOf } from '../webhooks/message.ts'
import { type Shape, ShapeError, Shapes } from './shapes.ts'

const log = pino({ level: 'silent' })
const text = 'subscription { events { id ... on CampaignOpenedEvent { campaign { name } } } }'
const event = { ...exampleOf('campaign.opened'), subjectId: newId() }

/** What is made of an event where the database answers with this error. */
async function make(error: Error): Promise<Shape | undefined> {
  const db = { query: () => Promise.reject(error) } as unknown as Database
  // Nothing was read yet, so that nothing is kept.
  const changes = { follow() {} } as unknown as Changes
  const shared = { db, rows: new SharedRows(db, changes), pages: new SharedPages(db, changes) } as Shared
  const shown = { document: parse(text), text, operationName: null, variables: {}, viewer: anonymous }
  return new Shapes(shared, log).of(shown).ofAll([event as EventRow])[0]
}

it.each([
  ['the database is away', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['it is our fault', new Error('a fault')],
])('an event is not shown without what could not be read since %s: it is tried again', async (_why, error) => {
  await expect(make(error)).rejects.toBeInstanceOf(ShapeError)
})
