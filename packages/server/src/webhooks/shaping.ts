import type { Viewer } from '../access/viewer.ts'
import type { EventRow } from '../events/event.ts'
import type { Network } from '../network.ts'

/** What the graph knows of an endpoint's document. This room is handed it: operations do not import the graph. */
export interface Shaping {
  /**
   * What a document may cost for one event; null is the whole event.
   *
   * @throws ValidationError at `document` where it is not one that can shape an event
   */
  check(document: string | null): { cost: number }
  /**
   * An event as the document selects it, as its viewer sees it: the value of the root field.
   *
   * @throws DomainError that says to the owner of the endpoint why not; any other error is kept from them
   */
  shape(endpoint: { document: string | null; viewer: Viewer }, event: EventRow): Promise<object>
  /** The same of an example, which is in no log and concerns nobody. */
  example(document: string | null, event: Pick<EventRow, 'id' | 'type' | 'position' | 'recordedAt'>): object
}

/** What a server knows of webhooks. */
export interface WebhookRules {
  /** What may be posted to although it is private. */
  allowed: readonly Network[]
  shaping: Shaping
}
