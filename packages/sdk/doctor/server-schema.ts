import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { Client } from '../src/client.ts'
import type { Check } from './check.ts'

/** The server's schema, or why there is none. */
export async function readServerSchema(url: string): Promise<GraphQLSchema | Check> {
  try {
    // Without the key, so that a bad one hides nothing.
    const client = new Client({ url, retries: 1 })
    return buildClientSchema(
      await client.query<IntrospectionQuery>(getIntrospectionQuery({ inputValueDeprecation: true })),
    )
  } catch (error) {
    const message = `The server does not tell its schema: ${(error as Error).message}`
    return { name: 'schema', status: 'error', message, advice: 'Is the url that of the API, and nothing in between?' }
  }
}
