import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Contender, tongzhou } from '../contenders/contender.ts'
import { type Running, startContender } from '../contenders/start.ts'
import { findLoad } from '../load/load.ts'
import type { Bench } from './bench.ts'
import { takeTurns } from './take-turns.ts'

let folder: string
let running: Running[] = []
let bench: Bench

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongzhou-turns-'))
  bench = {
    options: { rounds: 3, seconds: 1, warmUp: 1 },
    load: await findLoad(),
    say: () => {},
    db: { pool: { query: async () => ({ rows: [{ count: 0 }] }) } },
  } as unknown as Bench
})
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()))
  running = []
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A contender that answers so many requests and then breaks. */
async function start(of: Pick<Contender, 'name' | 'label'> | Contender, bears: number): Promise<Running> {
  const program = join(folder, `${bears}.mjs`)
  await writeFile(
    program,
    `import { createServer } from 'node:http'
    let left = ${bears}
    const server = createServer((request, response) => {
      if (left-- > 0) return response.end('{}')
      console.error('Error: out of memory')
      process.exit(3)
    })
    server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/graphql'))`,
  )
  // Ours is known by what it is, whatever program it runs.
  const one = await startContender({ packages: [], ...of, program, arguments: [] }, '')
  running.push({ ...one, contender: of === tongzhou ? tongzhou : one.contender })
  return running.at(-1) as Running
}

const requests = () => [{ key: null, body: '{}' }]

describe('rounds in turns', () => {
  it('give the median of all, and say who broke instead of a figure', async () => {
    await start({ name: 'strong', label: 'Strong' }, Number.MAX_SAFE_INTEGER)
    await start({ name: 'weak', label: 'Weak' }, 50)
    const [strong, weak] = await takeTurns(bench, running, requests)
    expect(strong).toMatchObject({
      name: 'strong',
      rounds: [expect.any(Number), expect.any(Number), expect.any(Number)],
    })
    expect(strong?.rounds.toSorted((a, b) => a - b)[1]).toBe(strong?.median)
    expect(weak).toMatchObject({ rounds: [], median: Number.NaN, broke: 'it ended with 3: Error: out of memory' })
  })

  it('stop where ours breaks', async () => {
    await start(tongzhou, 50)
    await expect(takeTurns(bench, running, requests)).rejects.toThrow(/requests to .* failed/)
  })
})
