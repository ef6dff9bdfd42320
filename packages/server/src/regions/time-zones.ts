import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The zone in which a plain date is read where no region says otherwise. */
export const defaultTimeZone = 'Asia/Shanghai'

/** Time zones of regions, one statement for all that a request asks for. */
export class TimeZones {
  private readonly loader: DataLoader<string, string>
  constructor(db: Database) {
    this.loader = new DataLoader(async (ids) => {
      const rows = await db.query<{ id: string; timeZone: string }>(
        sql`SELECT id, time_zone FROM regions WHERE id = ANY(${ids}::uuid[])`,
      )
      const zones = new Map(rows.map((row) => [row.id, row.timeZone]))
      return ids.map((id) => zones.get(id) ?? defaultTimeZone)
    })
  }

  of(regionId: string): Promise<string> {
    return this.loader.load(regionId)
  }
}
