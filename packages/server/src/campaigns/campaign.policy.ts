import type { Viewer } from '../access/viewer.ts'
import { actsFor, isOperator } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** A draft is known to its owner and to the operator; any other campaign to everyone. */
export function mayCampaignBeSeen(viewer: Viewer, campaign: { status: string; organizationId: string }): boolean {
  return campaign.status !== 'DRAFT' || actsFor(viewer, campaign.organizationId)
}

/** The same as a condition on `campaigns t`. */
export function visibleCampaigns(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  return [sql`(t.status <> 'DRAFT' OR t.organization_id = ${viewer.organizationId}::uuid)`]
}
