import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../src/access/act.ts'
import { createApplication, createKey, revokeKey } from '../src/access/manage-keys.ts'
import type { Scope } from '../src/access/viewer.ts'
import { sql } from '../src/database/sql.ts'
import type { EventRow } from '../src/events/event.ts'
import { newId } from '../src/identifiers.ts'
import { type Network, readNetworks } from '../src/network.ts'
import { claimDeliveries } from '../src/webhooks/claim-deliveries.ts'
import { createEndpoint } from '../src/webhooks/create-endpoint.ts'
import { deleteEndpoint } from '../src/webhooks/delete-endpoint.ts'
import type { EndpointInput } from '../src/webhooks/endpoint-input.ts'
import { rotateSecret } from '../src/webhooks/rotate-secret.ts'
import { type SenderOptions, WebhookSender } from '../src/webhooks/sender.ts'
import { cancelStranded, forgetDeliveries } from '../src/webhooks/tidy.ts'
import { updateEndpoint } from '../src/webhooks/update-endpoint.ts'
import { isSigned, type Receiver, startReceiver } from './receiver.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const allowed = readNetworks('127.0.0.1') as Network[]
const rules = { allowed, check: () => ({ cost: 1 }) }
const shape: SenderOptions['shape'] = async ({ viewer }, event) => ({
  subject: event.subjectId,
  scopes: [...viewer.scopes],
})
const nowhere = 'https://hooks.invalid/'
const log = pino({ level: 'silent' })

const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((it) => it.close()))
  // Nothing of one test is on its way in the next.
  await world.db.query(sql`UPDATE webhook_endpoints SET status = 'DELETED', disabled_reason = NULL`)
  await cancelStranded(world.db)
})

/** Sends, as a server does, but without long waits. */
function startSender(options: Partial<SenderOptions> = {}): WebhookSender {
  const usual = { schedule: [0, 20, 20, 20, 20, 20, 20, 20], timeout: 10_000, lookEvery: 20 }
  const sender = new WebhookSender({ db: world.db, log, shape, allowed, ...usual, ...options })
  closing.push(sender)
  return sender
}

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args)
  closing.push(started)
  return started
}

/** An application with a key of these scopes, by which it acts. */
async function application(
  organizationId: string | null,
  scopes: Scope[] = ['webhooks:manage'],
): Promise<Act & { keyId: string }> {
  const { id: applicationId } = await createApplication(world.operator, { name: 'hooks', organizationId })
  const { id: keyId } = await createKey(world.operator, { applicationId, scopes })
  await world.db.query(sql`SELECT sequence_events(1000)`)
  return { db: world.db, viewer: { applicationId, organizationId, keyId, scopes: new Set(scopes) }, claim: null, keyId }
}

async function endpoint(act: Act, url: string, input: EndpointInput = {}): Promise<{ id: string; secret: string }> {
  const { id, secret } = await createEndpoint(act, { types: ['donation.recorded'], ...input, url }, rules)
  await world.db.query(sql`SELECT sequence_events(1000)`)
  return { id, secret: secret ?? '' }
}

/** Puts events into the log, and answers their ids. */
async function happen(count: number, event: Partial<EventRow> & { regionId?: string } = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, newId)
  await world.db.query(sql`
    INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, private, subject_id)
    SELECT e.id, ${event.type ?? 'donation.recorded'}, now(), now(), ${event.organizationIds ?? [world.owner]}::uuid[],
      ${event.campaignIds ?? [world.campaign]}::uuid[], ${event.regionId ?? world.city}::uuid, ${event.private ?? false}, e.id
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS e(id, place) ORDER BY e.place`)
  await world.db.query(sql`SELECT sequence_events(${count + 100})`)
  return ids
}

interface State {
  status: string
  count: number
}
const deliveriesOf = (id: string) =>
  world.db.query<State>(sql`
    SELECT status::text, count(*)::int AS count FROM webhook_deliveries WHERE endpoint_id = ${id}::uuid GROUP BY 1 ORDER BY 1`)
const attemptsOf = (id: string) =>
  world.db.query<{ number: number; statusCode: number | null; error: string | null; answer: string | null }>(sql`
    SELECT a.number, a.status_code, a.error, a.answer FROM webhook_attempts a JOIN webhook_deliveries d ON d.id = a.delivery_id
    WHERE d.endpoint_id = ${id}::uuid ORDER BY d.created_at, d.id, a.number`)
const stateOf = async (id: string) =>
  (
    await world.db.query<{ status: string; disabledReason: string | null; failingSince: Date | null }>(
      sql`SELECT status::text, disabled_reason, failing_since FROM webhook_endpoints WHERE id = ${id}::uuid`,
    )
  )[0]

/** Waits until something holds, which an answer on its way may still change. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10)
}
const settled = (id: string) =>
  eventually(async () => (await deliveriesOf(id)).every(({ status }) => status !== 'PENDING'))

describe('an event', () => {
  it('is posted as it is shaped, signed so that the library of the specification takes it', async () => {
    const to = await receiver()
    const act = await application(world.owner, ['webhooks:manage', 'organizations:read'])
    const { id, secret } = await endpoint(act, to.url)
    const [eventUuid] = await happen(1)
    startSender()
    await to.until(1)
    const [got] = to.received
    expect(got?.body).toMatchObject({
      id: expect.stringMatching(/^event_/),
      type: 'donation.recorded',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      cursor: expect.stringMatching(/./),
      data: { subject: eventUuid, scopes: ['organizations:read', 'webhooks:manage'] },
    })
    expect(got?.headers).toMatchObject({
      'webhook-id': got?.body.id,
      'content-type': 'application/json; charset=utf-8',
    })
    expect(got && isSigned(secret, got)).toBe(true)
    expect(got && isSigned('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', got)).toBe(false)
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 1 }])
  })

  it('comes to those that ask for it: by type, campaign, organisation and region', async () => {
    const to = await receiver()
    const act = await application(null)
    const all = (name: string, input: EndpointInput) => endpoint(act, `${to.url}${name}`, input)
    await all('all', { types: [] })
    await all('type', { types: ['donation.recorded', 'donation.voided'] })
    await all('other-type', { types: ['donation.voided'] })
    await all('campaign', { campaignIds: [world.campaign, world.child] })
    await all('other-campaign', { campaignIds: [world.otherCampaign] })
    await all('organization', { organizationIds: [world.owner] })
    await all('other-organization', { organizationIds: [world.other] })
    await all('province', { region: '330000' })
    await all('other-city', { region: '330300' })
    await all('both', { types: ['donation.recorded'], region: '330300' })
    await happen(1)
    startSender()
    await to.until(5)
    await sleep(100)
    expect(to.received.map(({ path }) => path).sort()).toEqual([
      '/all',
      '/campaign',
      '/organization',
      '/province',
      '/type',
    ])
  })

  it('that is private comes only to its organisations and to the operator, as long as it is one', async () => {
    const to = await receiver()
    const operators = await application(null, ['admin'])
    await endpoint(operators, `${to.url}operator`)
    await endpoint(await application(world.owner), `${to.url}owner`)
    await endpoint(await application(world.other), `${to.url}other`)
    await endpoint(await application(null), `${to.url}nobody`)
    await happen(1, { private: true })
    // What waits is held back too, when the operator's key is gone and a lesser one is there.
    await createKey(world.operator, {
      applicationId: operators.viewer.applicationId ?? '',
      scopes: ['webhooks:manage'],
    })
    startSender()
    await to.until(2)
    expect(to.received.map(({ path }) => path).sort()).toEqual(['/operator', '/owner'])
    await Promise.all(closing.filter((it) => it instanceof WebhookSender).map((it) => it.close()))
    await happen(1, { private: true })
    await revokeKey(world.operator, { keyId: operators.keyId })
    startSender()
    await to.until(3)
    await sleep(100)
    expect(to.received.map(({ path }) => path).sort()).toEqual(['/operator', '/owner', '/owner'])
    await happen(1, { private: true })
    await to.until(4)
    expect(to.received.at(-1)?.path).toBe('/owner')
  })

  it('is shaped with what the endpoint was saved with, as far as a key of its application still has it', async () => {
    const to = await receiver()
    const act = await application(world.owner, ['webhooks:manage', 'organizations:read'])
    await endpoint(act, to.url)
    await createKey(world.operator, {
      applicationId: act.viewer.applicationId ?? '',
      scopes: ['webhooks:manage', 'donations:write'],
    })
    await revokeKey(world.operator, { keyId: act.keyId })
    await happen(1)
    startSender()
    await to.until(1)
    expect(to.received[0]?.body.data.scopes).toEqual(['webhooks:manage'])
  })

  it('is queued once, however many sequence at once', async () => {
    const to = await receiver()
    const { id } = await endpoint(await application(world.owner), to.url)
    await world.db.query(sql`
      INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, subject_id)
      SELECT gen_random_uuid(), 'donation.recorded', now(), now(), ARRAY[${world.owner}::uuid], '{}', gen_random_uuid() FROM generate_series(1, 200)`)
    await Promise.all(Array.from({ length: 8 }, () => world.db.query(sql`SELECT sequence_events(50)`)))
    expect(await deliveriesOf(id)).toEqual([{ status: 'PENDING', count: 200 }])
  })
})

describe('a failure', () => {
  it.each<[string, Parameters<typeof startReceiver>[0]]>([
    ['answers 500', (_got, response) => void response.writeHead(500).end('broken')],
    ['answers 302', (_got, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
    ['is too slow', () => {}],
    ['closes the connection', (_got, response) => void response.destroy()],
  ])('of a receiver that %s is tried again with the same bytes, until it takes it', async (_what, fail) => {
    const to = await receiver((got, response, count) =>
      count < 4 ? fail?.(got, response, count) : void response.end('ok'),
    )
    const { id, secret } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    startSender({ timeout: 100 })
    await to.until(4)
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 1 }])
    const attempts = await attemptsOf(id)
    expect(attempts.map(({ number, error }) => [number, error === null])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ])
    expect(new Set(to.received.map(({ text }) => text)).size).toBe(1)
    expect(to.received.map(({ path }) => path)).toEqual(['/', '/', '/', '/'])
    expect(to.received.every((got) => isSigned(secret, got))).toBe(true)
    expect((await stateOf(id))?.failingSince).toBeNull()
  })

  it.each([
    ['429 and seconds', 429, () => '3600'],
    ['503 and a date', 503, () => new Date(Date.now() + 3_600_000).toUTCString()],
  ])('of a receiver that has too much to do is tried again when it says so: %s', async (_what, status, retryAfter) => {
    const to = await receiver((_got, response, count) =>
      count < 2 ? void response.writeHead(status, { 'retry-after': retryAfter() }).end() : void response.end(),
    )
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    startSender()
    await to.until(1)
    const waiting = async () => {
      const [row] = await world.db.query<{ minutes: number }>(sql`
        SELECT EXTRACT(EPOCH FROM d.next_attempt_at - a.at)::float / 60 AS minutes FROM webhook_deliveries d
        JOIN webhook_attempts a ON a.delivery_id = d.id WHERE d.endpoint_id = ${id}::uuid`)
      return row?.minutes ?? 0
    }
    await eventually(async () => (await waiting()) > 0)
    expect(await waiting()).toBeGreaterThan(59.9)
    expect(await waiting()).toBeLessThan(70)
    // As if that time were over.
    await world.db.query(sql`UPDATE webhook_deliveries SET next_attempt_at = now() WHERE endpoint_id = ${id}::uuid`)
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 1 }])
  })

  it('with another status is tried again as usual, whatever else it says', async () => {
    const to = await receiver((_got, response, count) =>
      count < 3 ? void response.writeHead(500, { 'retry-after': '3600' }).end() : void response.end(),
    )
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    startSender()
    await to.until(3)
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 1 }])
  })

  it('that goes on is given up after eight attempts, and the log says why', async () => {
    const to = await receiver((_got, response) => void response.writeHead(503).end('down for good'))
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    startSender()
    await to.until(8)
    await settled(id)
    await sleep(100)
    expect(to.received.length).toBe(8)
    expect(await deliveriesOf(id)).toEqual([{ status: 'FAILED', count: 1 }])
    expect((await attemptsOf(id)).at(-1)).toEqual({
      number: 8,
      statusCode: 503,
      error: 'It answered 503.',
      answer: 'down for good',
    })
    expect(await stateOf(id)).toMatchObject({ status: 'ENABLED', failingSince: expect.any(Date) })
  })

  it('of ours is told as that, and tried again', async () => {
    const to = await receiver()
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    let calls = 0
    startSender({
      shape: async () => {
        if (++calls < 3) throw new Error('a secret of ours')
        return { at: calls }
      },
    })
    await to.until(1)
    await settled(id)
    expect((await attemptsOf(id)).map(({ error }) => error)).toEqual([
      'Its document could not be run, by our fault.',
      'Its document could not be run, by our fault.',
      null,
    ])
    expect(to.received[0]?.body.data).toEqual({ at: 3 })
  })

  it('by 410 disables the endpoint at once, cancels what waits, and is told as an event', async () => {
    const to = await receiver((_got, response) => void response.writeHead(410).end())
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(30)
    startSender()
    await settled(id)
    expect(await stateOf(id)).toMatchObject({
      status: 'DISABLED',
      disabledReason: 'It answered 410: it wants no more.',
    })
    const states = await deliveriesOf(id)
    expect(states.map(({ status }) => status)).toEqual(['CANCELLED', 'FAILED'])
    expect(to.received.length).toBeLessThanOrEqual(10)
    expect(await disabledEvents(id)).toEqual([
      { private: true, organizationIds: [world.owner], reason: 'It answered 410: it wants no more.' },
    ])
  })

  it('that goes on for five days disables the endpoint; before that it does not', async () => {
    const to = await receiver((_got, response) => void response.writeHead(500).end())
    const act = await application(world.owner)
    const { id } = await endpoint(act, to.url)
    const { id: younger } = await endpoint(act, to.url)
    await world.db.query(
      sql`UPDATE webhook_endpoints SET failing_since = now() - interval '5 days 1 second' WHERE id = ${id}::uuid`,
    )
    await world.db.query(
      sql`UPDATE webhook_endpoints SET failing_since = now() - interval '4 days 23 hours' WHERE id = ${younger}::uuid`,
    )
    await happen(3)
    startSender()
    await Promise.all([settled(id), settled(younger)])
    expect(await stateOf(id)).toMatchObject({
      status: 'DISABLED',
      disabledReason: 'For five days nothing but failures came back.',
    })
    expect(await deliveriesOf(id)).toEqual([{ status: 'CANCELLED', count: 3 }])
    expect((await disabledEvents(id)).length).toBe(1)
    expect(await stateOf(younger)).toMatchObject({ status: 'ENABLED' })
    expect(await deliveriesOf(younger)).toEqual([{ status: 'FAILED', count: 3 }])
  })

  it('to have any valid key disables the endpoints of an application instead of sending there', async () => {
    const to = await receiver()
    const act = await application(world.owner)
    const { id } = await endpoint(act, to.url)
    const { id: second } = await endpoint(act, to.url)
    await happen(2)
    await revokeKey(world.operator, { keyId: act.keyId })
    startSender()
    await Promise.all([settled(id), settled(second)])
    expect(to.received).toEqual([])
    expect(await stateOf(id)).toMatchObject({
      status: 'DISABLED',
      disabledReason: 'The application has no valid key any more.',
    })
    expect((await stateOf(second))?.status).toBe('DISABLED')
    expect((await disabledEvents(id)).length).toBe(1)
  })
})

const disabledEvents = (id: string) =>
  world.db.query(sql`
    SELECT private, organization_ids, payload ->> 'reason' AS reason FROM event_outbox WHERE type = 'webhook.disabled' AND subject_id = ${id}::uuid
    UNION ALL SELECT private, organization_ids, payload ->> 'reason' FROM events WHERE type = 'webhook.disabled' AND subject_id = ${id}::uuid`)

describe('many', () => {
  it('servers at once attempt no delivery twice, and never one at the same time', async () => {
    const atOnce = new Map<string, number>()
    let most = 0
    const to = await receiver(async (got, response) => {
      const id = got.headers['webhook-id'] ?? ''
      atOnce.set(id, (atOnce.get(id) ?? 0) + 1)
      most = Math.max(most, atOnce.get(id) ?? 0)
      await sleep(5)
      atOnce.set(id, (atOnce.get(id) ?? 0) - 1)
      response.end()
    })
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(300)
    for (let server = 0; server < 3; server++) startSender()
    await to.until(300)
    await settled(id)
    expect({ most, count: to.received.length, distinct: atOnce.size }).toEqual({ most: 1, count: 300, distinct: 300 })
  })

  it('attempts to one endpoint are ten at once, and hold up no other', async () => {
    const slow = await receiver(() => {})
    const fast = await receiver()
    const { id } = await endpoint(await application(world.owner), slow.url)
    await endpoint(await application(world.other), fast.url)
    await happen(100)
    startSender()
    await fast.until(100)
    expect(slow.received.length).toBe(10)
    expect(slow.mostAtOnce).toBe(10)
    expect(await deliveriesOf(id)).toEqual([{ status: 'PENDING', count: 100 }])
  })

  it('slow endpoints leave the next free place to one that has none under way', async () => {
    const slow = await receiver(async (_got, response) => {
      await sleep(200)
      response.end()
    })
    const fast = await receiver()
    for (let number = 0; number < 10; number++) await endpoint(await application(world.owner), slow.url)
    const first = await endpoint(await application(world.other), fast.url)
    await happen(30)
    // All places are taken before the fast one may begin.
    await world.db.query(
      sql`UPDATE webhook_deliveries SET next_attempt_at = now() + interval '300 milliseconds' WHERE endpoint_id = ${first.id}::uuid`,
    )
    startSender()
    await slow.until(100)
    await fast.until(30)
    expect(slow.received.length).toBeLessThan(300)
  })

  it('are taken up by another server when the one that had taken them is gone, and the log says so', async () => {
    const to = await receiver()
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(5)
    const taken = await claimDeliveries(world.db, { places: 100, perEndpoint: 10, underWay: new Map(), lease: 300 })
    expect(taken.length).toBe(5)
    startSender()
    await sleep(100)
    expect(to.received).toEqual([])
    await to.until(5)
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 5 }])
    expect((await attemptsOf(id)).filter(({ number }) => number === 1).map(({ error }) => error)).toEqual(
      Array(5).fill('The server that made this attempt was gone before it could say what came of it.'),
    )
  })

  it('that take a server down each time are given up too', async () => {
    const to = await receiver()
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(1)
    await world.db.query(sql`UPDATE webhook_deliveries SET attempt_count = 8 WHERE endpoint_id = ${id}::uuid`)
    startSender()
    await settled(id)
    expect(await deliveriesOf(id)).toEqual([{ status: 'FAILED', count: 1 }])
    expect(to.received).toEqual([])
  })
})

describe('an endpoint that is switched off', () => {
  it.each<[string, (act: Act, id: string) => Promise<unknown>]>([
    ['deleted', (act, endpointId) => deleteEndpoint(act, { endpointId })],
    ['disabled', (act, endpointId) => updateEndpoint(act, { endpointId, enabled: false }, rules)],
  ])(
    'by being %s gets nothing more after that was answered, with 200 on their way on two servers',
    async (_how, off) => {
      const to = await receiver(async (_got, response) => {
        await sleep(20)
        response.end()
      })
      const act = await application(world.owner)
      const { id } = await endpoint(act, to.url)
      await happen(200)
      startSender()
      startSender()
      await to.until(30)
      await off(act, id)
      const arrived = to.received.length
      await happen(5)
      await sleep(300)
      expect(to.received.length).toBe(arrived)
      expect(arrived).toBeLessThan(200)
      const states = await deliveriesOf(id)
      expect(states.map(({ status }) => status)).toEqual(['CANCELLED', 'DELIVERED'])
      expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(200)
      expect(states[1]?.count).toBe(arrived)
    },
  )

  it('is not sent what was queued just then, and nothing waits for it', async () => {
    const to = await receiver()
    const act = await application(world.owner)
    const { id } = await endpoint(act, to.url)
    await updateEndpoint(act, { endpointId: id, enabled: false }, rules)
    await world.db.query(sql`
      INSERT INTO webhook_deliveries (id, endpoint_id, event_position, event_id, type) SELECT gen_random_uuid(), ${id}::uuid, position, id, type FROM events LIMIT 1`)
    startSender()
    await sleep(100)
    await cancelStranded(world.db)
    expect(await deliveriesOf(id)).toEqual([{ status: 'CANCELLED', count: 1 }])
    expect(to.received).toEqual([])
  })
})

describe('a secret', () => {
  it('that is rotated signs beside the new one for as long as it is kept, and then no more', async () => {
    const to = await receiver()
    const act = await application(world.owner)
    const first = await endpoint(act, to.url)
    const second = await rotateSecret(act, { endpointId: first.id })
    startSender()
    await happen(1)
    await to.until(1)
    const third = await rotateSecret(act, { endpointId: first.id, keepOldFor: 'PT0S' })
    await happen(1)
    await to.until(2)
    const secrets = [first.secret, second.secret ?? '', third.secret ?? '']
    const verdicts = to.received.map((got) => secrets.map((secret) => isSigned(secret, got)))
    expect(verdicts).toEqual([
      [true, true, false],
      [false, false, true],
    ])
    await forgetDeliveries(world.db)
    const [{ count } = { count: 0 }] = await world.db.query<{ count: number }>(
      sql`SELECT count(*)::int FROM webhook_secrets WHERE endpoint_id = ${first.id}::uuid`,
    )
    expect(count).toBe(1)
  })
})

describe('the log of deliveries', () => {
  it('forgets an endpoint 30 days after it was deleted, but none of which there is still something to read', async () => {
    const act = await application(world.owner)
    const [old, read, fresh] = [
      await endpoint(act, nowhere),
      await endpoint(act, nowhere),
      await endpoint(act, nowhere),
    ]
    await happen(1)
    for (const { id } of [old, read, fresh]) await deleteEndpoint(act, { endpointId: id })
    await world.db.query(sql`DELETE FROM webhook_deliveries WHERE endpoint_id <> ${read.id}::uuid`)
    await world.db.query(
      sql`UPDATE webhook_endpoints SET updated_at = now() - interval '31 days' WHERE id <> ${fresh.id}::uuid`,
    )
    await forgetDeliveries(world.db)
    const left = await Promise.all([old, read, fresh].map(async ({ id }) => (await stateOf(id))?.status))
    expect(left).toEqual([undefined, 'DELETED', 'DELETED'])
  })

  it('forgets what came to its end more than 30 days ago, attempts and all', async () => {
    const to = await receiver()
    const { id } = await endpoint(await application(world.owner), to.url)
    await happen(2)
    startSender()
    await settled(id)
    await world.db.query(sql`
      UPDATE webhook_deliveries SET finished_at = now() - interval '31 days' WHERE id = (SELECT id FROM webhook_deliveries WHERE endpoint_id = ${id}::uuid LIMIT 1)`)
    await forgetDeliveries(world.db)
    expect(await deliveriesOf(id)).toEqual([{ status: 'DELIVERED', count: 1 }])
    expect((await attemptsOf(id)).length).toBe(1)
  })
})
