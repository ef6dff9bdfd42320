import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql'
import type { Incoming } from '../http/graphql.ts'

/** Has each resolver of a schema run as a part of the trace of its exchange, where it has one. */
export function traceFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    // What streams show is made once for all who read it.
    if (!isObjectType(type) || isIntrospectionType(type) || type === schema.getSubscriptionType()) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (!resolve) continue
      field.resolve = (source, args, context: Partial<Incoming>, info) => {
        const trace = context.exchange?.trace
        const run = () => resolve(source, args, context, info)
        return trace ? trace.resolve(info, run) : run()
      }
    }
  }
}
