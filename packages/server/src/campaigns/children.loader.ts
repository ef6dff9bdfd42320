import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Campaigns with all below them, by id: one statement for all that a request asks for. */
export class CampaignTrees {
  private readonly loader: DataLoader<string, string[]>
  constructor(db: Database) {
    this.loader = new DataLoader(async (ids) => {
      const rows = await db.query<{ root: string; id: string }>(sql`
        WITH RECURSIVE tree AS (
          SELECT id AS root, id FROM unnest(${ids}::uuid[]) AS asked(id)
          UNION SELECT t.root, c.id FROM tree t JOIN campaigns c ON c.parent_id = t.id
        ) SELECT root, id FROM tree`)
      return ids.map((id) => rows.filter(({ root }) => root === id).map(({ id }) => id))
    })
  }

  /** The campaign itself and all below it. */
  of(campaignId: string): Promise<string[]> {
    return this.loader.load(campaignId)
  }
}
