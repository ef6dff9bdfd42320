// Prints the contract to schema/schema.graphql, sorted. With --check it says whether that is current.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

const path = fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url))
const text = `# Generated from the server's code by "npm run generate:schema". Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`

if (!process.argv.includes('--check')) await writeFile(path, text)
else if (text !== (await readFile(path, 'utf8').catch(() => ''))) {
  console.error('schema/schema.graphql is not what the code says. Run "npm run generate" and commit what changed.')
  process.exitCode = 1
}
