import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { createLog } from '../src/log.ts'
import { type Api, type Client, campaignId, startApi } from './api.ts'
import { secretOrPersonal, variedSession } from './varied-session.ts'

// A varied session, of which the log at its finest keeps nothing that is secret or somebody's.

const lines: string[] = []
const strange = 'Stranger13800138000'

let api: Api
let owner: Client

const told = () => lines.map((line) => JSON.parse(line))

beforeAll(async () => {
  api = await startApi({ log: createLog('trace', { write: (line) => void lines.push(line) }) })
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

it('a varied session leaves nothing secret and nothing personal in the log', async () => {
  await variedSession(api, owner, strange)
  expect(lines.filter((line) => secretOrPersonal.test(line) || line.includes(strange))).toEqual([])
  expect(told().filter(({ level }) => level === 50).length).toBeGreaterThan(0)
  expect(told().filter(({ msg }) => msg === 'answered').length).toBeGreaterThan(100)
})

it('each answer is one line, and its fault has the same id, by which the caller asks', async () => {
  await api.db.query(sql`ALTER TABLE campaign_updates RENAME TO gone`)
  lines.length = 0
  const query = `query($id: ID!) { campaign(id: $id) { updates { nodes { title } } } }`
  const { headers, errors } = await owner.query(query, { id: campaignId(api.campaign) })
  await api.db.query(sql`ALTER TABLE gone RENAME TO campaign_updates`)
  const requestId = headers.get('x-request-id')
  expect(errors[0]?.message).toContain(requestId)
  const [fault, answer] = told().filter((line) => line.requestId === requestId)
  expect(fault).toMatchObject({ level: 50, requestId, err: { message: expect.stringContaining('campaign_updates') } })
  expect(answer).toMatchObject({
    level: 20,
    msg: 'answered',
    applicationId: owner.applicationId,
    kind: 'query',
    fields: ['campaign'],
    status: 200,
    outcome: 'fault',
    cost: expect.any(Number),
    milliseconds: expect.any(Number),
  })
})
