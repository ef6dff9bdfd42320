import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApplication, createKey } from '../../src/access/manage-keys.ts'
import { scopes } from '../../src/access/viewer.ts'
import { encodeId } from '../../src/identifiers.ts'
import { campaignId, organizationId } from '../api.ts'
import { fingerprint } from '../fingerprint.ts'
import { checkpoint, crowd, shiftAt } from '../people.ts'
import { createWorld, type World } from '../world.ts'
import { judge } from './judge.ts'
import { type FuzzRequest, type Material, requestOf } from './requests.ts'
import { Sender, Silence } from './send.ts'
import { shrink, told } from './shrink.ts'

// Requests by chance: nonsense is refused, nothing is written, and nothing internal is told. Every request follows from
// the seed and its number, but for the ids of the things that there are: FUZZ_SEED=7 FUZZ_FROM=1234 FUZZ_REQUESTS=1 sends
// one of them again.

const seed = Number(process.env.FUZZ_SEED ?? 2020)
const from = Number(process.env.FUZZ_FROM ?? 0)
const count = Number(process.env.FUZZ_REQUESTS ?? 3000)
const lanes = 8

let world: World
let server: ChildProcess
let sender: Sender
let material: Material
let ended: number | string | null = null

const message = <T>() => new Promise<T>((resolve) => server.once('message', resolve as (told: unknown) => void))

beforeAll(async () => {
  world = await createWorld()
  const act = await world.as(world.owner)
  const [volunteer = ''] = await crowd(act, world.owner, 2)
  const site = await checkpoint(act, world.owner)
  await shiftAt(act, site, 10, 18)
  const application = await createApplication(world.operator, { name: 'fuzz', organizationId: world.owner })
  const allButAdmin = scopes.filter((scope) => scope !== 'admin')
  const { secret } = await createKey(world.operator, { applicationId: application.id, scopes: allButAdmin })
  material = {
    ids: [
      campaignId(world.campaign),
      organizationId(world.owner),
      encodeId('Volunteer', volunteer),
      encodeId('Site', site),
    ],
  }
  server = fork(fileURLToPath(new URL('./server-process.ts', import.meta.url)), [world.url])
  server.once('exit', (code, signal) => (ended = signal ?? code))
  const { url } = await message<{ url: string }>()
  sender = new Sender(url, secret ?? '')
})
afterAll(async () => {
  sender.close()
  server.kill()
  await world.close()
})

/** How far requests came: how many answers of each status there were. */
const statuses: Record<string, number> = {}
const came = (status: string) => (statuses[status] = (statuses[status] ?? 0) + 1)

/** What is wrong with the answers to a request; null where nothing is. */
async function verdict(request: FuzzRequest): Promise<string | null> {
  try {
    const answers = await sender.send(request)
    for (const { status, text } of answers) came(text.includes('"data":{') ? `${status} with data` : String(status))
    return answers.map(judge).find((wrong) => wrong !== null) ?? null
  } catch (error) {
    if (ended !== null) return `the server ended: ${ended}`
    return error instanceof Silence ? 'no answer' : `no answer: ${error}`
  }
}

it(
  `${count} requests from number ${from} of seed ${seed} are answered as they should be, and write nothing`,
  async () => {
    const before = await fingerprint(world.db)
    const findings = new Map<string, string>()
    let next = from
    const work = async () => {
      while (next < from + count && ended === null && findings.size < 20) {
        const index = next++
        const request = requestOf(seed, index, material)
        const wrong = await verdict(request)
        if (wrong === null || findings.has(wrong)) continue
        findings.set(wrong, '')
        const smallest = await shrink(request, async (smaller) => (await verdict(smaller)) === wrong)
        findings.set(wrong, `FUZZ_SEED=${seed} FUZZ_FROM=${index} FUZZ_REQUESTS=1: ${told(smallest)}`)
      }
    }
    await Promise.all(Array.from({ length: lanes }, work))
    expect(Object.fromEntries(findings)).toEqual({})
    expect(await fingerprint(world.db)).toEqual(before)
    expect(ended).toBeNull()
    // Some of it came far.
    if (count >= 1000) expect(statuses['200 with data']).toBeGreaterThan(count / 20)
    if (!process.env.FUZZ_REQUESTS) return
    const report = message()
    server.send('report')
    console.log(
      `seed ${seed}, ${count} requests: how far they came, and the server's event loop`,
      statuses,
      await report,
    )
  },
  600_000 + count * 100,
)
