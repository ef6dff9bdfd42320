import { sql } from '../src/database/sql.ts'
import type { Api, Client } from './api.ts'
import { type Cast, mutationCases, mutations } from './mutation-cases.ts'
import { checkpoint, person, register } from './people.ts'
import { transports } from './stream-readers.ts'

/** Whom the session is about: what is somebody's own. */
export const someone = {
  name: '诸葛亮',
  phone: '13912345678',
  email: 'kongming@example.org',
  address: '卧龙岗茅庐三号',
}

/** What the session has in it that is secret, or somebody's; eleven digits at the end of a UUID are no telephone. */
export const secretOrPersonal =
  /tz_[0-9a-f]{12}_|whsec_|Bearer|(?<!\d|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{0,11})1[3-9]\d{9}(?!\d)|诸葛|司马|kongming|卧龙岗|postgres(ql)?:\/\/|127\.0\.0\.1/

/** A varied session: every mutation, people by name, all that is refused, and faults with somebody's data in them. */
export async function variedSession(api: Api, owner: Client, operationName: string): Promise<void> {
  const cast: Cast = { api, owner, operator: api.operatorClient }
  const cases = mutationCases(cast)
  for (const { name } of mutations)
    for (const { as, input } of cases[name] ?? []) await (as?.() ?? owner).mutate(name, await input())
  const act = await api.as(api.owner)
  await register(act, api.owner, [person(someone.name, someone)])
  await checkpoint(act, api.owner)
  await owner.query(
    `query ${operationName} { volunteers(filter: { name: { contains: "诸葛" } }) { nodes { name phone email address } } }`,
  )
  // Refused in every way.
  await api.withKey(`tz_${'0'.repeat(12)}_${'x'.repeat(43)}`).query('{ __typename }')
  await owner.query(`{ ${operationName} `)
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
}
