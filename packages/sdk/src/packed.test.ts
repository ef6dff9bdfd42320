import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')

let folder = ''
let tarball = ''
let files: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongzhou-packed-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root })
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[]
  tarball = join(folder, packed?.filename ?? '')
  files = packed?.files.map(({ path }) => path) ?? []
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the packed types are right for every way of importing them', async () => {
  const { stdout } = await run(join(bin, 'attw'), [
    tarball,
    '--format',
    'json',
    '--exclude-entrypoints',
    './schema.graphql',
  ])
  const { problems = {}, analysis } = JSON.parse(stdout)
  expect(problems).toEqual({})
  expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining(['.', './webhooks', './testing', './tada']))
})

test('publint finds nothing, strictly', async () => {
  const { stdout } = await run(join(bin, 'publint'), [tarball, '--strict'])
  expect(stdout).toContain('All good!')
})

test('what is packed is what people need and no more', () => {
  const outside = files.filter((path) => !path.startsWith('dist/'))
  expect(outside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
  expect(files).toContain('dist/schema.graphql')
})
