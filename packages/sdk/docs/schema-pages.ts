import { mkdirSync, writeFileSync } from 'node:fs'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'
import { printType } from './print-type.ts'

/** The parts of the reference, in the order in which people look for them. A type is in the first one that it fits. */
const parts: [title: string, about: string, fits: (type: GraphQLNamedType) => boolean][] = [
  ['Roots', 'Where every document begins.', ({ name }) => ['Query', 'Mutation', 'Subscription'].includes(name)],
  ['Errors', 'Why a write was refused, as data.', (type) => type.name === 'Error' || implementsOne(type, 'Error')],
  ['Events', 'What the log tells.', (type) => type.name === 'Event' || implementsOne(type, 'Event')],
  ['Results', 'What a write is answered with: the thing, or an error.', ({ name }) => /(Result|Payload)$/.test(name)],
  ['Lists', 'Lists by pages, and their edges.', ({ name }) => /(Connection|Edge)$|^PageInfo$/.test(name)],
  ['Types', 'The things that there are.', (type) => isObjectType(type)],
  ['Interfaces and unions', 'What several types have in common.', (type) => isInterfaceType(type) || isUnionType(type)],
  ['Inputs', 'What one gives to a write or to a filter.', (type) => isInputObjectType(type)],
  ['Enums', 'Values to choose from.', (type) => isEnumType(type)],
  ['Scalars', 'Single values.', (type) => isScalarType(type)],
]

function implementsOne(type: GraphQLNamedType, name: string): boolean {
  return isObjectType(type) && type.getInterfaces().some((one) => one.name === name)
}

/** Writes a page for each type of the schema, with one for each part and one above all; gives the file of that. */
export function writeSchemaPages(schema: GraphQLSchema, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, title: string, children: string[], text: string) => {
    const front = ['---', `title: ${title}`, ...(children.length > 0 ? ['children:', ...children] : []), '---']
    writeFileSync(`${folder}/${name}.md`, `${front.join('\n')}\n\n${text}`)
  }
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const partOf = Map.groupBy(types, (type) => parts.findIndex(([, , fits]) => fits(type)))
  const known = new Set(types.map(({ name }) => name))
  for (const type of types)
    write(
      type.name,
      type.name,
      [],
      printType(type, schema, (name) => (known.has(name) ? `./${name}.md` : null)),
    )
  parts.forEach(([title, about], index) => {
    const inside = partOf.get(index) ?? []
    const lines = inside.map(({ name, description }) => `- [${name}](./${name}.md): ${firstSentence(description)}`)
    write(
      fileOf(title),
      title,
      inside.map(({ name }) => `  - ./${name}.md`),
      `${about}\n\n${lines.join('\n')}\n`,
    )
  })
  const lines = parts.map(([title, about]) => `- [${title}](./${fileOf(title)}.md): ${about}`)
  write(
    'schema',
    'Schema',
    parts.map(([title]) => `  - ./${fileOf(title)}.md`),
    `${introduction}\n\n${lines.join('\n')}\n`,
  )
  return `${folder}/schema.md`
}

const introduction = `Every type, field, argument and value of the API's contract, made from \`schema.graphql\`, which is also in the
package. A \`!\` says that a value is never null; brackets say that it is a list.`

/** A file that no type has: types begin with a capital. */
function fileOf(title: string): string {
  return `part-${title.toLowerCase().replaceAll(' ', '-')}`
}

function firstSentence(description: string | null | undefined): string {
  return /^[\s\S]*?[.!?](?=\s|$)/.exec(description ?? '')?.[0].replace(/\s+/g, ' ') ?? ''
}
