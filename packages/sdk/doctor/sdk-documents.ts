import { type GraphQLSchema, parse, Source } from 'graphql'
import * as documents from '../src/generated/documents.ts'
import type { Check, Finding } from './check.ts'
import { findDeprecated, findErrors } from './validate.ts'

/** Holds what the SDK's methods send to the server's schema. */
export function checkSdk(schema: GraphQLSchema, version: string): Check {
  const name = 'sdk'
  const texts = Object.values(documents)
  const parsed = texts.map((text) => parse(new Source(text, methodOf(text))))
  const errors = parsed.flatMap((document) => firstOf(findErrors(schema, document)))
  const deprecated = parsed.flatMap((document) => firstOf(findDeprecated(schema, document)))
  if (errors.length > 0) {
    const message = `${errors.length} of ${texts.length} methods of @tongzhou/sdk ${version} ask for what the server does not have.`
    const advice = 'Install the version of the SDK that is of the age of the server; the other methods work.'
    return { name, status: 'error', message, advice, findings: errors }
  }
  if (deprecated.length > 0) {
    const message = `${deprecated.length} of ${texts.length} methods of @tongzhou/sdk ${version} ask for what will be gone.`
    return { name, status: 'warning', message, advice: 'Install the newest version of the SDK.', findings: deprecated }
  }
  return {
    name,
    status: 'ok',
    message: `All ${texts.length} methods of @tongzhou/sdk ${version} fit the server's schema.`,
  }
}

/** `query campaigns_get` is `tz.campaigns.get`. */
function methodOf(text: string): string {
  return `tz.${/\w+_\w+/.exec(text)?.[0].replace('_', '.')}`
}

/** A method either works or does not. Where in the text it stands is nothing that one could change. */
function firstOf([finding]: Finding[]): Finding[] {
  if (!finding) return []
  const { line: _line, column: _column, ...rest } = finding
  return [rest]
}
