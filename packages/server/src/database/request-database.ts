import type { Pool } from 'pg'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Database } from './database.ts'
import type { Moment } from './moment.ts'
import type { Sql } from './sql.ts'

/** The database as resolvers have it: what they read by themselves is good for their request alone. */
export class RequestDatabase implements Database {
  private readonly db: Database
  private readonly moment: Moment
  constructor(db: Database, moment: Moment) {
    this.db = db
    this.moment = moment
  }

  query<Row>(statement: Sql): Promise<Row[]> {
    this.moment.spoil()
    return this.db.query(statement)
  }

  get prisma(): PrismaClient {
    this.moment.spoil()
    return this.db.prisma
  }

  get pool(): Pool {
    this.moment.spoil()
    return this.db.pool
  }
}
