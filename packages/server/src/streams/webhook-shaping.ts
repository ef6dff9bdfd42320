import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import type { Scope, Viewer } from '../access/viewer.ts'
import type { Shared } from '../context.ts'
import { ForbiddenError } from '../errors.ts'
import type { EventRow } from '../events/event.ts'
import { weightOf } from '../http/document-cache.ts'
import { schema } from '../schema.ts'
import type { Shaping } from '../webhooks/shaping.ts'
import { type EventDocument, readEventDocument, wholeEvent } from './event-document.ts'
import { exampleEvent } from './example-event.ts'
import type { Shape, Shapes } from './shapes.ts'

/** How many documents, and viewers of them, are kept at hand, and what they may come to in bytes. */
const mostKnown = 1000
const mostBytes = 32 * 1024 * 1024
/** How many events are shaped together at most. */
const mostAtOnce = 20

/** The documents of endpoints, for the room that posts by them. `shared` and `shapes` are asked for when they are needed. */
export function webhookShaping(shared: () => Shared, shapes: () => Shapes): Shaping {
  const kept = keeping<EventDocument>((text) => readEventDocument(shared(), text))
  const read = (text: string | null) => kept(text ?? wholeEvent)
  // What one endpoint is to be sent at once is read at once.
  const loader = keeping<EventDocument & { loader: DataLoader<EventRow, object> }>((name) => {
    const [text, viewer] = JSON.parse(name) as [string | null, Omit<Viewer, 'scopes'> & { scopes: Scope[] }]
    const document = read(text)
    const shown = {
      ...document,
      operationName: null,
      variables: {},
      viewer: { ...viewer, scopes: new Set(viewer.scopes) },
    }
    const made = shapes().of(shown)
    const loader = new DataLoader<EventRow, object>(
      async (events) => (await Promise.allSettled(made.ofAll([...events]))).map(rootOf),
      { cache: false, maxBatchSize: mostAtOnce },
    )
    return { ...document, loader }
  })
  return {
    check: (text) => ({ cost: read(text).cost }),
    shape: async ({ document, viewer }, event) =>
      loader(JSON.stringify([document, { ...viewer, scopes: [...viewer.scopes] }])).loader.load(event),
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

/** A function that remembers what it made of the last names, as far as their documents leave room. */
function keeping<Made extends EventDocument>(make: (name: string) => Made): (name: string) => Made {
  const known = new LRUCache<string, Made>({
    max: mostKnown,
    maxSize: mostBytes,
    sizeCalculation: ({ document }, name) => weightOf(document) + 2 * name.length,
  })
  return (name) => {
    const found = known.get(name)
    if (found) return found
    const made = make(name)
    known.set(name, made)
    return made
  }
}
