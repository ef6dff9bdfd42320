import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { hasScope, isOperator, type Viewer } from './viewer.ts'

/**
 * Whose personal data a viewer may read: of volunteers who belong to the viewer's organisation, with the scope. One
 * statement for all that a request asks about.
 */
export class Personal {
  private readonly loader: DataLoader<string, boolean>
  private readonly viewer: Viewer
  constructor(db: Database, viewer: Viewer) {
    this.viewer = viewer
    // Nothing is remembered: a stream lives longer than an affiliation may.
    const find = async (ids: readonly string[]) => {
      const rows = await db.query<{ volunteerId: string }>(sql`
        SELECT volunteer_id FROM affiliations
        WHERE volunteer_id = ANY(${ids}::uuid[]) AND organization_id = ${viewer.organizationId}::uuid AND until IS NULL`)
      const own = new Set(rows.map(({ volunteerId }) => volunteerId))
      return ids.map((id) => own.has(id))
    }
    this.loader = new DataLoader(find, { cache: false })
  }

  async mayRead(volunteerId: string): Promise<boolean> {
    if (isOperator(this.viewer)) return true
    return hasScope(this.viewer, 'volunteers:read') && this.viewer.organizationId !== null
      ? this.loader.load(volunteerId)
      : false
  }

  /** The same for who belongs to the viewer's organisation, whatever may be read. */
  async belongs(volunteerId: string): Promise<boolean> {
    if (isOperator(this.viewer)) return true
    return this.viewer.organizationId !== null && this.loader.load(volunteerId)
  }
}
