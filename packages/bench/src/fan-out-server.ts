// The server whose fan-out is measured, in a process of its own: on a database that is thrown away, it records gifts when
// it is told to and says when each was committed, and how much processor time and memory it has used.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureOperator } from '@tongzhou/server/src/access/operator.ts'
import { openCampaign } from '@tongzhou/server/src/campaigns/change-campaign.ts'
import { createCampaign } from '@tongzhou/server/src/campaigns/create-campaign.ts'
import { connect } from '@tongzhou/server/src/database/connect.ts'
import { openDatabase } from '@tongzhou/server/src/database/database.ts'
import { startEmbedded } from '@tongzhou/server/src/database/embedded.ts'
import { migrate } from '@tongzhou/server/src/database/migrate.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { encodeId, newId } from '@tongzhou/server/src/identifiers.ts'
import { seedRegions } from '@tongzhou/server/src/regions/seed-regions.ts'
import { startServer } from '@tongzhou/server/src/server.ts'
import { pino } from 'pino'
import { answerCommands, now } from './child.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'tongzhou-bench-'))
const embedded = await startEmbedded({ dataDir })
await migrate(embedded.url)
const db = openDatabase(await connect(embedded.url))
await seedRegions(db)
const { viewer, newSecret } = await ensureOperator(db)
const organizationId = newId()
await db.query(sql`INSERT INTO organizations (id, name_zh, kind, region_id, status)
  SELECT ${organizationId}::uuid, '浙江省慈善联合总会', 'FOUNDATION', id, 'VERIFIED' FROM regions WHERE code = '330000'`)
const act = { db, viewer, claim: null }
const { id: campaignId } = await createCampaign(act, { organizationId, slug: 'bench', nameZh: '募捐' })
await openCampaign(act, { campaignId })
const server = await startServer({
  db,
  log: pino({ level: 'warn' }, pino.destination(2)),
  host: '127.0.0.1',
  port: 0,
  streams: { each: 100_000 },
})

answerCommands({
  url: async () => server.url,
  async write() {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${newSecret}` },
      body: JSON.stringify({
        query: 'mutation ($input: RecordDonationInput!) { recordDonation(input: $input) { ... on Donation { id } } }',
        variables: {
          input: { campaign: encodeId('Campaign', campaignId), amount: { amount: '12.50', currency: 'CNY' } },
        },
      }),
    })
    const { data } = (await response.json()) as { data: { recordDonation: { id: string } } }
    return { name: data.recordDonation.id, at: now() }
  },
  async stop() {
    await server.close()
    await db.prisma.$disconnect()
    await db.pool.end()
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  },
})
