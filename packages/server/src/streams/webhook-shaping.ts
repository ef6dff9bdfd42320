import type { Shared } from '../context.ts'
import { schema } from '../schema.ts'
import type { Shaping } from '../webhooks/shaping.ts'
import { type EventDocument, readEventDocument, shapeEvent } from './event-document.ts'
import { exampleEvent } from './example-event.ts'
import { ShapeError, type Shapes } from './shapes.ts'

/** How many documents are kept as they were read. */
const mostKnown = 1000

/** The documents of endpoints, for the room that posts by them. `shared` is asked for when it is needed. */
export function webhookShaping(shared: () => Shared, shapes: () => Shapes): Shaping {
  const known = new Map<string | null, EventDocument>()
  const read = (text: string | null): EventDocument => {
    const found = known.get(text)
    if (found) return found
    const document = readEventDocument(shared(), text)
    if (known.size >= mostKnown) known.clear()
    known.set(text, document)
    return document
  }
  return {
    check: (text) => ({ cost: read(text).cost }),
    async shape({ document, viewer }, event) {
      const value = await shapeEvent(shapes(), read(document), viewer, event)
      if (typeof value !== 'object' || value === null) throw new ShapeError('the document showed no event')
      return value
    },
    example: (document, type) => exampleEvent(schema, read(document).document, type),
  }
}
