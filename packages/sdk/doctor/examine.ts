import { GraphQLSchema } from 'graphql'
import type { Check } from './check.ts'
import { checkClock } from './clock.ts'
import type { Command } from './command.ts'
import { connect } from './connection.ts'
import { findFiles } from './find-files.ts'
import { checkKey } from './key.ts'
import { checkDocuments } from './own-documents.ts'
import { checkSdk } from './sdk-documents.ts'
import { readServerSchema } from './server-schema.ts'

/** Looks at one thing after the other, as far as the one before lets it. */
export async function* examine({ url, apiKey, documents }: Command, version: string): AsyncGenerator<Check> {
  const files = findFiles(documents)
  yield checkNode(process.versions.node)
  const endpoint = url.replace(/\/+$/, '').replace(/(\/graphql)?$/, '/graphql')
  const { check, answered, skew } = await connect(endpoint)
  yield check
  if (!answered) return
  yield checkClock(skew)
  const schema = await readServerSchema(url)
  if (!(schema instanceof GraphQLSchema)) return yield schema
  yield await checkKey(url, apiKey, schema, skew)
  yield checkSdk(schema, version)
  if (files.length > 0) yield* checkDocuments(schema, files)
}

function checkNode(version: string): Check {
  const isOld = Number.parseInt(version, 10) < 20
  const message = isOld ? `Node ${version} is too old for the SDK.` : `Node ${version}.`
  return {
    name: 'node',
    status: isOld ? 'error' : 'ok',
    message,
    ...(isOld ? { advice: 'Install Node 20 or newer.' } : {}),
  }
}
