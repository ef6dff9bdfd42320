import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readContract } from './contract.ts'
import { printDocuments, printTrustedDocuments } from './print-documents.ts'
import { printEnums } from './print-enums.ts'
import { printErrorClasses, printErrors } from './print-errors.ts'
import { printEvents } from './print-events.ts'
import { printFields } from './print-fields.ts'
import { printIntrospection } from './print-introspection.ts'
import { printPublicTypes, printResources, selectedTypes } from './print-resources.ts'
import { printSchemaText } from './print-schema-text.ts'
import { printTypes } from './print-types.ts'

const here = import.meta.dirname
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schema: { type: 'string', default: `${here}/../../../schema/schema.graphql` },
    operations: { type: 'string', default: `${here}/../operations` },
  },
})

const notice = '// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.\n\n'
const contract = readContract(values.schema, values.operations)
const types = await printTypes(contract)
const printed = {
  'enums.ts': printEnums(contract),
  'types.ts': types,
  'public-types.ts': printPublicTypes(contract, types),
  'documents.ts': printDocuments(contract),
  'events.ts': printEvents(contract),
  'fields.ts': printFields(contract, selectedTypes(contract)),
  'errors.ts': printErrors(contract),
  'error-classes.ts': printErrorClasses(contract),
  'resources.ts': printResources(contract),
  'introspection.ts': printIntrospection(contract),
  'schema-text.ts': printSchemaText(contract),
}

const folder = `${here}/../src/generated`
const files = new Map([
  ...Object.entries(printed).map(([name, text]) => [`${folder}/${name}`, notice + text] as const),
  // Beside the schema, for the server reads it too.
  [`${dirname(values.schema)}/documents.json`, printTrustedDocuments(contract)] as const,
])
const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
if (!values.check) {
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of stale) writeFileSync(file, text)
}
const names = stale.map(([file]) => basename(file)).join(', ')
if (names) console.log(values.check ? `Stale: ${names}. Run npm run generate.` : `Wrote ${names}.`)
if (values.check && names) process.exitCode = 1
