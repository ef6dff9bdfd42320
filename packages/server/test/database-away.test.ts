import { createServer, connect as dial, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApplication, createKey } from '../src/access/manage-keys.ts'
import { connect } from '../src/database/connect.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import type { RunningServer } from '../src/server.ts'
import { type Answer, atOnce, campaignId, read, serve, yuan } from './api.ts'
import { createWorld, type World } from './world.ts'

// A server whose database goes away, and comes back, says so to whoever asks meanwhile.

let world: World
let db: Database
let server: RunningServer
let secret: string
let isThere = true
const sizeOfPool = 10
const sockets = new Set<Socket>()
/** What is sent on these arrives nowhere, and nobody hears that. */
const silent = new WeakSet<Socket>()

const between = createServer((socket) => {
  const { hostname, port } = new URL(world.url)
  socket.on('error', () => {})
  if (!isThere) return void socket.destroy()
  const onward = dial(Number(port), hostname)
  onward.on('error', () => {})
  socket.on('data', (piece) => silent.has(socket) || onward.write(piece))
  onward.pipe(socket)
  for (const end of [socket, onward]) sockets.add(end.on('close', () => sockets.delete(end)))
})

beforeAll(async () => {
  world = await createWorld()
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  const url = new URL(world.url)
  url.hostname = '127.0.0.1'
  url.port = String((between.address() as { port: number }).port)
  db = openDatabase(await connect(url.href, { patience: 500, max: sizeOfPool }))
  server = await serve(db)
  const { id } = await createApplication(world.operator, { name: 'test', organizationId: world.owner })
  secret = (await createKey(world.operator, { applicationId: id, scopes: ['donations:write'] })).secret ?? ''
})
afterAll(async () => {
  isThere = true
  await server.close()
  await db.prisma.$disconnect()
  await db.pool.end()
  between.close()
  await world.close()
})

function goAway(): void {
  isThere = false
  for (const socket of sockets) socket.destroy()
}

async function ask(key: string | null, query: string, variables = {}): Promise<Answer> {
  const authorization: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  const headers = { 'content-type': 'application/json', ...authorization }
  return read(
    await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }),
  )
}

const told = ({ status, headers, errors }: Answer) => [
  status,
  headers.get('retry-after'),
  errors.map(({ extensions }) => extensions),
]
const unavailable = [503, '2', [{ code: 'UNAVAILABLE' }]]

describe('a database that is away', () => {
  const give =
    'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename ... on Donation { id } } }'
  const gift = () => ({ input: { campaign: campaignId(world.campaign), amount: yuan('1.00'), idempotencyKey: 'away' } })

  it('is told with a status on which clients come again, whether a key, a read or a write needed it; then all goes on', async () => {
    goAway()
    expect(told(await ask(secret, '{ viewer { __typename } }'))).toEqual(unavailable)
    expect(told(await ask(null, `{ region(code: "330000") { id } }`))).toEqual(unavailable)
    expect(told(await ask(null, `{ node(id: "${campaignId(world.campaign)}") { id } }`))).toEqual(unavailable)

    isThere = true
    const first = await ask(secret, give, gift())
    expect(first.data.recordDonation.__typename).toBe('Donation')

    // The key is believed for a second, so that the write itself is what fails.
    goAway()
    expect(told(await ask(secret, give, gift()))).toEqual(unavailable)
    isThere = true
    expect((await ask(secret, give, gift())).data).toEqual(first.data)
  })

  it('that falls silent holds up nobody for ever, and no connection that was silent is used again', async () => {
    // Connections for whoever asks: who opens a new one hears nothing of the silence.
    await Promise.all(Array.from({ length: 8 }, () => db.query(sql`SELECT pg_sleep(0.2)`)))
    for (const socket of sockets) silent.add(socket)
    const sendAll = () =>
      atOnce(12, (n) => ask(secret, give, { input: { ...gift().input, idempotencyKey: `silent ${n}` } }))
    let failures = 0
    for (;;) {
      const answers = await sendAll()
      const failed = answers.filter(({ status }) => status !== 200)
      expect(failed.map(told)).toEqual(failed.map(() => unavailable))
      // Each of them fails once at most.
      if (failed.length) expect(++failures).toBeLessThanOrEqual(sizeOfPool)
      else {
        expect(answers.map(({ data }) => data.recordDonation.__typename)).toEqual(Array(12).fill('Donation'))
        break
      }
    }
    expect(failures).toBeGreaterThan(0)
  })
})
