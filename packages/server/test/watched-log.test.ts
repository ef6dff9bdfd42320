import { expect, it } from 'vitest'
import { newKey } from '../src/access/key.ts'
import { newSecret } from '../src/webhooks/signature.ts'
import { serve } from './api.ts'
import { watchedLog } from './watched-log.ts'
import { createWorld } from './world.ts'

// What looks for secrets in the logs of all tests finds them.

it.each([
  ['a key', () => newKey().text],
  ["a webhook's secret", () => newSecret()],
  ['a telephone number', () => '13912345678'],
])('%s is found wherever it stands, at whatever level', (_what, secret) => {
  const found: string[] = []
  const log = watchedLog((line) => found.push(line))

  log.trace({ deep: { er: [secret()] } }, 'x')
  log.child({ header: `Bearer ${secret()}` }).error(new Error(`no ${secret()}`))
  log.info({ requestId: 'bbafdd84-47e5-4742-922e-c13930114932' }, 'nothing to hide')

  expect(found).toHaveLength(2)
})

it('a server that fails with a key at hand writes a log that has none of it', async () => {
  const world = await createWorld()
  const [lines, found]: [string[], string[]] = [[], []]
  const log = watchedLog((line) => found.push(line))
  const heard = log.error.bind(log)
  log.error = ((...args: Parameters<typeof heard>) => {
    lines.push(String(args[1]))
    return heard(...args)
  }) as typeof log.error
  const server = await serve(world.db, { log })
  await world.db.pool.query('ALTER TABLE api_keys RENAME TO lost')
  const headers = { authorization: `Bearer ${newKey().text}` }
  const response = await fetch(`${server.url}/graphql?query={viewer{scopes}}`, { headers })
  await world.db.pool.query('ALTER TABLE lost RENAME TO api_keys')
  await server.close()
  await world.close()
  expect(response.status).toBe(500)
  expect(lines).toContain('a request failed by our fault')
  expect(found).toEqual([])
})
