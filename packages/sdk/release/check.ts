// Holds the changesets to the schema: `npm run check:bump` compares it with that of the last release (the newest tag
// `@tongzhou/sdk@…`, or the commit in RELEASE) and fails where the bump is too small.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnough, neededBump, writtenBump } from './needed-bump.ts'

const root = join(import.meta.dirname, '../../..')
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).trim()
const { name, version } = JSON.parse(readFileSync(join(root, 'packages/sdk/package.json'), 'utf8'))

const release = process.env.RELEASE ?? git('tag', '--list', `${name}@*`, '--sort=-creatordate').split('\n')[0]
if (release) {
  const before = git('show', `${release}:schema/schema.graphql`)
  const after = readFileSync(join(root, 'schema/schema.graphql'), 'utf8')
  const folder = join(root, '.changeset')
  const changesets = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const { bump, reasons } = neededBump(before, after, version)
  const written = writtenBump(changesets, name)
  console.log(`since ${release}: ${bump} is needed, ${written} is written`)
  if (!isEnough(written, bump)) {
    console.error(
      [`A changeset for ${name} has to say "${bump}":`, ...reasons.map((reason) => `  ${reason}`)].join('\n'),
    )
    process.exitCode = 1
  }
} else console.log('Nothing was released yet.')
