import type { AddressInfo, Server } from 'node:net'

/** Says where a contender answers; the bench waits for this line. */
export function announceUrl(server: Server): void {
  const { port } = server.address() as AddressInfo
  console.log(`http://127.0.0.1:${port}/graphql`)
}

/** The database of this run. */
export const databaseUrl = process.env.DATABASE_URL ?? ''
/** As many as our own server has. */
export const connections = 10
