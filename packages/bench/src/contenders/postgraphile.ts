// PostGraphile 5 as its documentation sets it up: the Amber preset over the same tables, Grafserv on Node's HTTP server.
// The totals are a computed column, a function in SQL. No `pgSettings`, which would cost a transaction a request.

import { createServer } from 'node:http'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { figures } from './figures.ts'
import { announceUrl, connections, databaseUrl } from './serve.ts'

const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0 })
await pool.query(`
  DROP TYPE IF EXISTS campaign_figures CASCADE;
  CREATE TYPE campaign_figures AS (net_minor text, donation_count text);
  CREATE FUNCTION campaigns_figures(campaign campaigns) RETURNS campaign_figures LANGUAGE sql STABLE PARALLEL SAFE AS $$
    ${figures('campaign.id')}
  $$;`)
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false },
  grafast: { explain: false },
})
const server = createServer()
const serv = instance.createServ(grafserv)
await serv.addTo(server)
server.listen(0, '127.0.0.1', () => announceUrl(server))
