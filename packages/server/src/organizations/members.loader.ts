import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Associations with their present members, by id: one statement for all that a request asks for. */
export class Members {
  private readonly loader: DataLoader<string, string[]>
  constructor(db: Database) {
    this.loader = new DataLoader(async (ids) => {
      const rows = await db.query<{ association: string; id: string }>(sql`
        SELECT association_id AS association, member_id AS id FROM memberships WHERE association_id = ANY(${ids}::uuid[]) AND until IS NULL`)
      return ids.map((association) => [
        association,
        ...rows.filter((row) => row.association === association).map(({ id }) => id),
      ])
    })
  }

  /** The association itself and its members. */
  of(associationId: string): Promise<string[]> {
    return this.loader.load(associationId)
  }
}
