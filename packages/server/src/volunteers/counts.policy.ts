import { hasScope, isOperator, type Viewer } from '../access/viewer.ts'

/** Smaller numbers of people than this are not told to the public: they could be somebody. */
export const smallest = 5n

/** Whether a viewer is told small numbers about an organisation: its own, with the scope. The operator is told all. */
export function seesSmallCounts(viewer: Viewer, organizationId: string | null): boolean {
  if (isOperator(viewer)) return true
  return hasScope(viewer, 'volunteers:read') && organizationId !== null && viewer.organizationId === organizationId
}

/** Whether a number has to be left out: too few people, and not nobody. */
export function isSmall(count: bigint): boolean {
  return count !== 0n && count < smallest && count > -smallest
}
