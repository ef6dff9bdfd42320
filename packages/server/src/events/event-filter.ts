import { type Sql, sql } from '../database/sql.ts'
import type { EventRow, EventType } from './event.ts'

/** Which events a reader asks for; every condition that is given has to hold. */
export interface EventFilter {
  types?: readonly EventType[] | null
  /** Any of these campaigns. */
  campaignIds?: readonly string[] | null
  /** Any of these organisations. */
  organizationIds?: readonly string[] | null
  /** In this region or below it. */
  regionId?: string | null
}

/** Whether a filter lets an event through. */
export function matches(filter: EventFilter, event: EventRow): boolean {
  if (filter.types && !filter.types.includes(event.type)) return false
  if (filter.campaignIds && !event.campaignIds.some((id) => filter.campaignIds?.includes(id))) return false
  if (filter.organizationIds && !event.organizationIds.some((id) => filter.organizationIds?.includes(id))) return false
  return !filter.regionId || event.regionIds.includes(filter.regionId)
}

/** The same as conditions on `events e`. */
export function matching(filter: EventFilter): Sql[] {
  return [
    ...(filter.types ? [sql`e.type = ANY(${filter.types}::text[])`] : []),
    ...(filter.campaignIds ? [sql`e.campaign_ids && ${filter.campaignIds}::uuid[]`] : []),
    ...(filter.organizationIds ? [sql`e.organization_ids && ${filter.organizationIds}::uuid[]`] : []),
    ...(filter.regionId ? [sql`${filter.regionId}::uuid = ANY(e.region_ids)`] : []),
  ]
}
