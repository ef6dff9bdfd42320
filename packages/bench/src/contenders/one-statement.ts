// What a hand-written server can do that asks the database once for each request: Node's HTTP server and one prepared statement.

import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import pg from 'pg'
import { figures } from './figures.ts'
import { announceUrl, connections, databaseUrl } from './serve.ts'

const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0 })
const text = `SELECT c.id, c.name_zh AS name, f.* FROM campaigns c CROSS JOIN LATERAL (${figures('c.id')}) f WHERE c.id = $1`

const server = createServer(async (request, response) => {
  const { variables } = (await json(request)) as { variables: { id: string } }
  const { rows } = await pool.query({ name: 'campaign', text, values: [variables.id] })
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: { campaign: rows[0] ?? null } }))
})
server.listen(0, '127.0.0.1', () => announceUrl(server))
