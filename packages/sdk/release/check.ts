// Holds the changesets to the schema: compares it with that of the last release, which is kept beside this file, and fails
// where the bump that they ask for is too small. With `--write` it writes the changeset that says what has changed.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnough, neededBump, printChangeset, writtenBump } from './needed-bump.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, '.changeset')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { name, version } = JSON.parse(read('packages/sdk/package.json'))

const need = neededBump(read('packages/sdk/release/released.graphql'), read('schema/schema.graphql'), version)
if (process.argv.includes('--write') && need.bump !== 'none') {
  writeFileSync(join(folder, 'schema.md'), printChangeset(need, name))
  console.log('Wrote .changeset/schema.md. Say there, or in another changeset, what it is good for.')
}
const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')
const written = writtenBump(
  files.map((file) => readFileSync(join(folder, file), 'utf8')),
  name,
)
if (!isEnough(written, need.bump)) {
  const lines = [...need.breaking, ...need.added].map((line) => `  ${line}`)
  console.error(`Since ${version} the schema has changed so that a changeset for ${name} has to say "${need.bump}":`)
  console.error([...lines, 'npm run changeset:schema writes one.'].join('\n'))
  process.exitCode = 1
}
