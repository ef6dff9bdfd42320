// The ceiling: Node's own HTTP server reads the request and answers always the same. No database, no GraphQL.

import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { announceUrl } from './serve.ts'

const server = createServer(async (request, response) => {
  const { variables } = (await json(request)) as { variables: { id: string } }
  const campaign = { id: variables.id, name: '募捐1', netMinor: '123456789', donationCount: '12345' }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { campaign } }))
})
server.listen(0, '127.0.0.1', () => announceUrl(server))
