import { isOperator, type Viewer } from './viewer.ts'

/** An application is known to itself and to the operator. */
export function maySeeApplication(viewer: Viewer, applicationId: string): boolean {
  return isOperator(viewer) || viewer.applicationId === applicationId
}
