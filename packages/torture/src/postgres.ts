import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clusterDirIn } from '@tongzhou/server/src/database/cluster.ts'
import { type EmbeddedServer, startEmbedded } from '@tongzhou/server/src/database/embedded.ts'
import pg from 'pg'
import type { Dice } from './dice.ts'
import { type Odds, Wire } from './wire.ts'

// Between a server and its database trouble is rarer: each piece holds up what many asked for.
const odds: Odds = { delay: 0.003, cutAnswer: 0.002, reset: 0.001, halfOpen: 0.0002 }

/** A PostgreSQL that can be ended as a crash would, behind a proxy whose port stays. */
export class Postgres {
  readonly wire: Wire
  private readonly dataDir: string
  private server: EmbeddedServer

  private constructor(wire: Wire, dataDir: string, server: EmbeddedServer) {
    this.wire = wire
    this.dataDir = dataDir
    this.server = server
    this.lead()
  }

  static async start(dataDir: string, dice: Dice): Promise<Postgres> {
    const server = await startEmbedded({ dataDir })
    return new Postgres(await Wire.listen(odds, dice), dataDir, server)
  }

  /** Where a database is for the servers: through the proxy. */
  urlOf(database: string): string {
    const url = new URL(this.straightUrlOf(database))
    url.port = String(this.wire.port)
    return url.href
  }

  /** Where a database is for whoever checks. It changes with each restart. */
  straightUrlOf(database: string): string {
    const url = new URL(this.server.url)
    url.pathname = `/${database}`
    return url.href
  }

  /** Makes a database: empty, or like another one. */
  async create(database: string, template = 'template0'): Promise<void> {
    await this.run('postgres', `CREATE DATABASE ${database} TEMPLATE ${template} ENCODING 'UTF8'`)
  }

  async drop(database: string): Promise<void> {
    await this.run('postgres', `DROP DATABASE ${database} WITH (FORCE)`)
  }

  /** Runs one statement on a connection of its own. */
  async run<Row extends pg.QueryResultRow>(database: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.straightUrlOf(database), application_name: 'torture' })
    // What is lost fails the statement, which is enough.
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** `pg_ctl -m immediate restart`: what was not on the disk is gone. */
  async crash(): Promise<void> {
    const pid = Number((await readFile(join(clusterDirIn(this.dataDir), 'postmaster.pid'), 'utf8')).split('\n')[0])
    this.wire.leadTo(null)
    process.kill(pid, 'SIGQUIT')
    await this.server.stop()
    this.server = await startEmbedded({ dataDir: this.dataDir })
    this.lead()
  }

  async stop(): Promise<void> {
    await this.wire.close()
    await this.server.stop()
  }

  private lead(): void {
    this.wire.leadTo(Number(new URL(this.server.url).port))
  }
}
