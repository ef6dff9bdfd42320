import { type DocumentNode, GraphQLError, getOperationAST, Kind } from 'graphql'
import { anonymous } from '../access/viewer.ts'
import { createContext, type Shared } from '../context.ts'
import { ValidationError } from '../errors.ts'
import { reckonCost } from '../http/limits.ts'
import { schema } from '../schema.ts'
import { RefusedError, readDocument } from './subscription.ts'
import { wholeEventDocument } from './whole-event.ts'

/** The document of an endpoint that has none of its own. */
export const wholeEvent = wholeEventDocument(schema)

/** A document by which events are shown, and what one of them may cost. */
export interface EventDocument {
  document: DocumentNode
  text: string
  cost: number
}

/**
 * Reads a document that shows events: one subscription to `events`, without arguments and variables.
 *
 * @throws ValidationError at `document`
 */
export function readEventDocument(shared: Shared, text: string | null): EventDocument {
  const chosen = text ?? wholeEvent
  try {
    const document = readDocument(chosen)
    const operation = getOperationAST(document)
    const [field] = operation?.selectionSet.selections ?? []
    if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD || field.name.value !== 'events')
      throw new GraphQLError('It has to be one subscription to "events": subscription { events { … } }.')
    if (field.arguments?.length || operation.variableDefinitions?.length)
      throw new GraphQLError(
        'Which events come is said by the endpoint itself: no arguments of "events", no variables.',
      )
    return {
      document,
      text: chosen,
      cost: reckonCost(document, null, {}, createContext(shared, anonymous, 'document')),
    }
  } catch (error) {
    const errors = error instanceof RefusedError ? error.errors : [error]
    throw new ValidationError(
      errors.map((one) => {
        if (!(one instanceof GraphQLError)) throw one
        const [place] = one.locations ?? []
        const where = place ? ` (line ${place.line}, column ${place.column})` : ''
        return { path: ['document'], code: 'BAD_DOCUMENT', message: `${one.message}${where}` }
      }),
    )
  }
}
