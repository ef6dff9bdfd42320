import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { createLog } from '../src/log.ts'
import { type Api, type Client, campaignId, startApi } from './api.ts'
import { type Cast, mutationCases, mutations } from './mutation-cases.ts'
import { checkpoint, person, register } from './people.ts'
import { transports } from './stream-readers.ts'

// A varied session, of which the log at its finest keeps nothing that is secret or somebody's.

const lines: string[] = []
const someone = { name: '诸葛亮', phone: '13912345678', email: 'kongming@example.org', address: '卧龙岗茅庐三号' }
const strange = 'Stranger13800138000'
const forbidden =
  /tz_[0-9a-f]{12}_|whsec_|Bearer|(?<!\d)1[3-9]\d{9}(?!\d)|诸葛|司马|kongming|卧龙岗|Stranger|postgres(ql)?:\/\/|127\.0\.0\.1/

let api: Api
let owner: Client

const told = () => lines.map((line) => JSON.parse(line))

beforeAll(async () => {
  api = await startApi({ log: createLog('trace', { write: (line) => void lines.push(line) }) })
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

it('a varied session leaves nothing secret and nothing personal in the log', async () => {
  const cast: Cast = { api, owner, operator: api.operatorClient }
  const cases = mutationCases(cast)
  for (const { name } of mutations)
    for (const { as, input } of cases[name] ?? []) await (as?.() ?? owner).mutate(name, await input())
  const act = await api.as(api.owner)
  const [volunteer = ''] = await register(act, api.owner, [person(someone.name, someone)])
  await checkpoint(act, api.owner)
  await owner.query(
    `query ${strange} { volunteers(filter: { name: { contains: "诸葛" } }) { nodes { name phone email address } } }`,
  )
  // Refused in every way.
  await api.withKey(`tz_${'0'.repeat(12)}_${'x'.repeat(43)}`).query('{ __typename }')
  await owner.query(`{ ${strange} `)
  await owner.query(`{ volunteer(id: "${someone.phone}") { id } }`)
  await owner.mutate('registerVolunteer', { ...someone, region: someone.phone })
  await fetch(`${api.server}/${someone.phone}`)
  await fetch(`${api.server}/graphql?query={campaign(id:"${someone.phone}"){id}}`)
  for (const [, follow] of transports) {
    const reading = await follow(api.server, 'subscription { events { id } }', { key: owner.key })
    reading.stop()
  }
  // Our fault, with somebody's data in the statement that fails.
  await api.db.query(sql`ALTER TABLE volunteers RENAME COLUMN phone TO gone`)
  await owner.mutate('registerVolunteer', { ...someone, region: '330100', consent: 'notice 1' })
  await owner.query(`{ volunteers(filter: { name: { contains: "诸葛" } }) { nodes { name phone } } }`)
  await api.db.query(sql`ALTER TABLE volunteers RENAME COLUMN gone TO phone`)
  expect(volunteer).not.toBe('')
  expect(lines.filter((line) => forbidden.test(line))).toEqual([])
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
