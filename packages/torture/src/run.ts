import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataOf } from './ask.ts'
import { type CheckName, checks } from './checks.ts'
import { Client, type Common } from './client.ts'
import { buildCountry, type Country } from './country.ts'
import { Dice } from './dice.ts'
import { type Evidence, writesOf } from './evidence.ts'
import { Faults } from './faults.ts'
import { Hook } from './hook.ts'
import { Journal, readJournal } from './journal.ts'
import type { Options } from './options.ts'
import { type Bug, changed } from './planted.ts'
import type { Postgres } from './postgres.ts'
import { probe } from './prober.ts'
import { ServerProcess } from './server-process.ts'
import { settle } from './settle.ts'
import { Subscriber } from './subscriber.ts'

/** What came of a run. */
export interface Outcome {
  /** What each check found; nothing where it holds. */
  findings: Map<CheckName, string[]>
  facts: Record<string, number | string>
}

/** Everything that is started is ended, in the other order. */
type Ends = (() => Promise<void>)[]

/** One run over a database of its own: with a bug, only the checks that have to find it are asked. */
export async function run(
  options: Options,
  postgres: Postgres,
  folder: string,
  bug: Bug | null,
  tell: (line: string) => void,
): Promise<Outcome> {
  const ends: Ends = []
  try {
    return await runWith(options, postgres, folder, bug, tell, ends)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function runWith(
  options: Options,
  postgres: Postgres,
  folder: string,
  bug: Bug | null,
  tell: (line: string) => void,
  ends: Ends,
): Promise<Outcome> {
  const diceOf = (name: string) => new Dice(options.seed, name)
  const name = bug === null ? 'as_it_is' : bug.name.replaceAll('-', '_')
  const database = `torture_${name}_${options.seed}`
  await postgres.create(database, 'places')
  ends.push(() => postgres.drop(database))
  await plantInDatabase(postgres, database, bug)

  const adminKey = `tz_${randomBytes(6).toString('hex')}_${randomBytes(32).toString('base64url')}`
  const servers: ServerProcess[] = []
  for (let index = 0; index < options.servers; index++) {
    const log = join(folder, `${database}-server-${index}.log`)
    const settings = { databaseUrl: postgres.urlOf(database), adminKey, log, bug: bug?.name ?? null }
    const server = await ServerProcess.start(settings, diceOf(`proxy ${index}`))
    servers.push(server)
    ends.push(() => server.stop())
  }
  const hook = await Hook.start(diceOf('hook'))
  ends.push(() => hook.close())
  const [first] = servers
  const country = await buildCountry(first?.url ?? '', adminKey, hook.url)
  hook.secret = country.webhookSecret
  const journal = await Journal.open(join(folder, `${database}.journal`))
  ends.push(() => journal.close())
  const urls = servers.map(({ url }) => url)
  const { position: from, cursor } = await lastEvent(urls[0] as string, country.ownerKey)
  const subscribers = follow(country, urls, cursor, diceOf)
  const following = subscribers.map((subscriber) => subscriber.run())
  tell(
    `${options.servers} servers, ${options.clients} clients, ${subscribers.length} subscribers; the journal is ${journal.file}`,
  )

  const began = new Date()
  const start = performance.now()
  const end = start + options.minutes * 60_000
  const counts = { gifts: 0, writes: 0, failures: 0, lastDone: 0 }
  const progress = () =>
    options.donations === null ? (performance.now() - start) / (end - start) : counts.gifts / options.donations
  const faults = new Faults(
    { postgres, database, servers, subscribers, dice: diceOf('faults'), lastDone: () => counts.lastDone, tell },
    bug?.faults ?? options.faults,
  )
  const isOver = () => progress() >= 1 && (options.times === null || faults.areDone)
  let deadline = Number.POSITIVE_INFINITY
  const common: Common = {
    country,
    journal,
    urls,
    straightUrls: () => servers.flatMap(({ straightUrl }) => straightUrl ?? []),
    isOver,
    deadline: () => deadline,
    counts,
    contested: [],
    places: country.volunteers
      .map((volunteer, n) => ({ volunteer, shift: (country.shifts[n % country.shifts.length] as { id: string }).id }))
      .sort((a, b) => (a.shift < b.shift ? -1 : 1)),
    taken: [],
  }
  const writing = Array.from({ length: options.clients }, (_, number) =>
    new Client(common, number, diceOf(`client ${number}`)).run(),
  )
  const probing = probe(urls, country.top, journal, diceOf('probe'), isOver)
  const telling = setInterval(() => {
    const { writes, gifts, failures } = counts
    tell(
      `${((performance.now() - start) / 1000).toFixed(0)} s: ${writes} writes answered, ${gifts} gifts, ${failures} attempts tried again`,
    )
  }, 10_000)
  ends.push(async () => clearInterval(telling))
  await faults.run(options.times, progress, isOver)
  while (!isOver()) await wait(50)
  faults.end()
  deadline = performance.now() + 60_000
  await Promise.all([...writing, probing])
  const seconds = (counts.lastDone - start) / 1000
  clearInterval(telling)

  const asked = bug?.foundBy ?? (Object.keys(checks) as CheckName[])
  const rows: Evidence['rows'] = (text, values) => postgres.run(database, text, values)
  await settle({
    rows,
    subscribers,
    hook,
    from,
    owner: country.owner,
    asked,
    tell,
    patience: bug === null ? 120_000 : 15_000,
  })
  for (const subscriber of subscribers) subscriber.end()
  await Promise.all(following)
  const lines = await readJournal(journal.file)
  const url = servers.find(({ straightUrl }) => straightUrl !== null)?.straightUrl ?? ''
  const evidence: Evidence = { lines, writes: writesOf(lines), country, url, rows, subscribers, hook, from, began }
  const findings: Outcome['findings'] = new Map()
  for (const name of asked) findings.set(name, await checks[name](evidence))
  const [log] = await rows<{ count: number }>('SELECT count(*)::int AS count FROM events WHERE position > $1', [from])
  return {
    findings,
    facts: {
      seconds: seconds.toFixed(0),
      writes: counts.writes,
      gifts: counts.gifts,
      'attempts tried again': counts.failures,
      events: log?.count ?? 0,
      'events told': subscribers.reduce((sum, { told }) => sum + told.length, 0),
      resumptions: subscribers.reduce((sum, { resumptions }) => sum + resumptions, 0),
      'webhooks taken': hook.taken.size,
      'webhook requests': hook.requests,
      ...Object.fromEntries(Object.entries(faults.counts).filter(([, count]) => count > 0)),
      ...(faults.recoveries.length ? { 'ms until written again': faults.recoveries.join(' ') } : {}),
    },
  }
}

/** Changes functions of the database as a bug has them. */
async function plantInDatabase(postgres: Postgres, database: string, bug: Bug | null): Promise<void> {
  for (const [name, changes] of Map.groupBy(bug?.functions ?? [], ({ name }) => name)) {
    const found = await postgres.run<{ text: string }>(
      database,
      'SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = $1',
      [name],
    )
    const [only, ...others] = found
    if (!only || others.length) throw new Error(`There are ${found.length} functions ${name}, not one.`)
    await postgres.run(database, changed(only.text, changes))
  }
  for (const statement of bug?.statements ?? []) await postgres.run(database, statement)
}

/** The last event so far, behind which everything is followed. */
async function lastEvent(url: string, key: string): Promise<{ position: number; cursor: string }> {
  const { events } = await dataOf(url, key, '{ events(last: 1) { edges { cursor node { position } } } }')
  const [{ cursor, node }] = events.edges
  return { cursor, position: Number(node.position) }
}

/** Subscribers on both transports; every fourth follows one campaign only. */
function follow(country: Country, urls: string[], start: string, diceOf: (name: string) => Dice): Subscriber[] {
  return Array.from({ length: 8 }, (_, index) => {
    const campaign = index % 4 === 3 ? (country.campaigns[1]?.id ?? null) : null
    const following = { urls, key: country.ownerKey, campaign, bySse: index % 2 === 0 || index === 7, start }
    return new Subscriber(following, diceOf(`subscriber ${index}`))
  })
}
