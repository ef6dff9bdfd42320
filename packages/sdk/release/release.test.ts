import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const place = mkdtempSync(join(tmpdir(), 'tongzhou-release-'))
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: place, stdio: 'pipe' })
const read = (path: string) => readFileSync(join(place, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(place, path), text)

/** Runs a program there; what it says, and whether it was content. */
function run(file: string, ...words: string[]): { ok: boolean; text: string } {
  try {
    const text = execFileSync(process.execPath, [join(place, file), ...words], { cwd: place, stdio: 'pipe' })
    return { ok: true, text: String(text) }
  } catch (error) {
    return { ok: false, text: String((error as { stderr: Buffer }).stderr) }
  }
}

const check = (...words: string[]) => run('packages/sdk/release/check.ts', ...words)

/** A small project that is released as this one is. */
beforeAll(() => {
  for (const folder of ['.changeset', 'packages/sdk', 'schema']) mkdirSync(join(place, folder), { recursive: true })
  cpSync(join(root, 'packages/sdk/release'), join(place, 'packages/sdk/release'), { recursive: true })
  cpSync(join(root, '.changeset/config.json'), join(place, '.changeset/config.json'))
  symlinkSync(join(root, 'packages/sdk/node_modules'), join(place, 'packages/sdk/node_modules'))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  write('package.json', JSON.stringify({ name: 'place', private: true, type: 'module' }))
  write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n')
  write('pnpm-lock.yaml', "lockfileVersion: '9.0'\n")
  write('packages/sdk/package.json', JSON.stringify({ name: '@tongzhou/sdk', version: '0.4.0', type: 'module' }))
  for (const file of ['packages/sdk/release/released.graphql', 'schema/schema.graphql'])
    write(file, 'type Query { a: Int }')
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--message=Start')
})

afterAll(() => rmSync(place, { recursive: true }))

test('a change of the schema needs a changeset, which can be written by itself, and becomes a release with its words', () => {
  expect(check()).toEqual({ ok: true, text: '' })

  write('schema/schema.graphql', 'type Query { a: Int b: Int }')
  const { ok, text } = check()
  expect([ok, text]).toEqual([false, expect.stringContaining('Query.b is new.')])

  expect(check('--write').ok).toBe(true)
  expect(check().ok).toBe(true)

  // What breaks needs more than that.
  write('schema/schema.graphql', 'type Query { b: Int }')
  expect(check().text).toContain('has to say "minor"')
  check('--write')
  write('.changeset/why.md', "---\n'@tongzhou/sdk': patch\n---\n\nNobody could tell a from b.\n")
  expect(check().ok).toBe(true)

  run('node_modules/@changesets/cli/bin.js', 'version')
  expect(JSON.parse(read('packages/sdk/package.json')).version).toBe('0.5.0')
  expect(read('packages/sdk/CHANGELOG.md')).toMatch(
    /## 0\.5\.0[\s\S]*- Query\.a was removed\.[\s\S]*Nobody could tell a from b\./,
  )

  // With the schema of this release kept, nothing is left to say.
  cpSync(join(place, 'schema/schema.graphql'), join(place, 'packages/sdk/release/released.graphql'))
  expect(check()).toEqual({ ok: true, text: '' })
})
