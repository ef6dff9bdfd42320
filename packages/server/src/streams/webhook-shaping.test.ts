import { expect, it } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import type { Shared } from '../context.ts'
import { ForbiddenError } from '../errors.ts'
import type { EventRow } from '../events/event.ts'
import type { Shapes } from './shapes.ts'
import { webhookShaping } from './webhook-shaping.ts'

const events = [1n, 2n, 3n].map((position) => ({ position }) as EventRow)
const endpoint = { document: 'subscription { what: events { id } }', viewer: anonymous }

/** Shapes that are made by `make`, and the batches in which they were asked for. */
function shapingBy(make: (event: EventRow) => Promise<{ json: string }>) {
  const batches: number[] = []
  const ofAll = (asked: EventRow[]) => {
    batches.push(asked.length)
    return asked.map(make)
  }
  const shapes = { of: () => ({ ofAll }) } as unknown as Shapes
  return {
    batches,
    ...webhookShaping(
      () => ({}) as Shared,
      () => shapes,
    ),
  }
}

it('what is to be shaped at once is shaped together, and each gets its own', async () => {
  const { shape, batches } = shapingBy(async ({ position }) => ({ json: `{"data":{"what":{"id":"${position}"}}}` }))
  expect(await Promise.all(events.map((event) => shape(endpoint, event)))).toEqual([
    { id: '1' },
    { id: '2' },
    { id: '3' },
  ])
  expect(batches).toEqual([3])
})

it('what cannot be shown is told with the reason that GraphQL gives, and harms nothing beside it', async () => {
  const { shape } = shapingBy(async ({ position }) => ({
    json: position === 2n ? '{"data":null,"errors":[{"message":"The key lacks the scope."}]}' : '{"data":{"what":{}}}',
  }))
  const made = await Promise.allSettled(events.map((event) => shape(endpoint, event)))
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(made[1]).toMatchObject({ reason: new ForbiddenError('The key lacks the scope.') })
})

it('what fails by our fault stays that', async () => {
  const fault = new Error('the database is gone')
  const { shape } = shapingBy(() => Promise.reject(fault))
  await expect(shape(endpoint, events[0] as EventRow)).rejects.toBe(fault)
})
