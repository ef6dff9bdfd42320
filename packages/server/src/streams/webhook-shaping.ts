import DataLoader from 'dataloader'
import type { Scope, Viewer } from '../access/viewer.ts'
import type { Shared } from '../context.ts'
import { ForbiddenError } from '../errors.ts'
import type { EventRow } from '../events/event.ts'
import { schema } from '../schema.ts'
import type { Shaping } from '../webhooks/shaping.ts'
import { type EventDocument, readEventDocument } from './event-document.ts'
import { exampleEvent } from './example-event.ts'
import type { Shape, Shapes } from './shapes.ts'

/** How many documents, and viewers of them, are kept at hand. */
const mostKnown = 1000
/** How many events are shaped together at most. */
const mostAtOnce = 20

/** The documents of endpoints, for the room that posts by them. `shared` and `shapes` are asked for when they are needed. */
export function webhookShaping(shared: () => Shared, shapes: () => Shapes): Shaping {
  const read = keeping<string | null, EventDocument>((text) => readEventDocument(shared(), text))
  // What one endpoint is to be sent at once is read at once.
  const loader = keeping<string, DataLoader<EventRow, object>>((name) => {
    const [document, viewer] = JSON.parse(name) as [string | null, Omit<Viewer, 'scopes'> & { scopes: Scope[] }]
    const shown = {
      ...read(document),
      operationName: null,
      variables: {},
      viewer: { ...viewer, scopes: new Set(viewer.scopes) },
    }
    const made = shapes().of(shown)
    return new DataLoader(async (events) => (await Promise.allSettled(made.ofAll([...events]))).map(rootOf), {
      cache: false,
      maxBatchSize: mostAtOnce,
    })
  })
  return {
    check: (text) => ({ cost: read(text).cost }),
    shape: async ({ document, viewer }, event) =>
      loader(JSON.stringify([document, { ...viewer, scopes: [...viewer.scopes] }])).load(event),
    example: (document, event) => exampleEvent(schema, read(document).document, event),
  }
}

/** The value of the root field of a shape; where it is missing, the first error says why: a right that is not there. */
function rootOf(made: PromiseSettledResult<Shape>): object | Error {
  if (made.status === 'rejected') return made.reason instanceof Error ? made.reason : new Error(String(made.reason))
  const { data, errors } = JSON.parse(made.value.json) as { data: Record<string, unknown> | null; errors?: Error[] }
  const [value] = Object.values(data ?? {})
  if (typeof value === 'object' && value !== null) return value
  return new ForbiddenError(errors?.[0]?.message ?? 'It showed no event.')
}

/** A function that remembers what it made of the last names. */
function keeping<Name, Made>(make: (name: Name) => Made): (name: Name) => Made {
  const known = new Map<Name, Made>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = make(name)
    if (known.size >= mostKnown) known.clear()
    known.set(name, made)
    return made
  }
}
