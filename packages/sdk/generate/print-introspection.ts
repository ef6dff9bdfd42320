import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { introspectionFromSchema, isScalarType, isSpecifiedScalarType } from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'
import { scalars } from './scalars.ts'

/** `introspection.ts`: the schema and its scalars as gql.tada reads them, types only. */
export function printIntrospection({ schema }: Contract): string {
  const text = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  })
  const types = text.slice(text.indexOf('export type introspection_types'), text.indexOf('import * as gqlTada'))
  const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  // An event type is a string here: a document of one's own may be younger than this package.
  const fields = own.map(
    ({ name, description }) =>
      `${docComment(description, '  ')}  ${name}: ${name === 'EventType' ? 'string' : scalars[name]?.output}\n`,
  )
  const note = '/** How scalars look in TypeScript. */\n'
  return `${types.replace(/ \*\n \* @remarks[\s\S]*?(?=\n \*\/)/, ' * For `initGraphQLTada`.').trim()}\n\n${note}export interface scalars {\n${fields.join('')}}\n`
}
