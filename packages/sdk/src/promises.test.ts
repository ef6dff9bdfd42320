import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const list = readFileSync(`${import.meta.dirname}/../PROMISES.md`, 'utf8')
const promises = [...list.matchAll(/`([\w./-]+\.test\.ts)`: ([^|\n]*)/g)].flatMap(([, file = '', names = '']) =>
  names.split(';').map((name): [string, string] => [file, name.trim()]),
)

const folders = ['.', '../doctor'].map((folder) => `${import.meta.dirname}/${folder}`)

test.each(promises)('%s has the test "%s"', (file, name) => {
  const folder = folders.find((folder) => existsSync(`${folder}/${file}`))
  expect(readFileSync(`${folder}/${file}`, 'utf8')).toContain(name)
})

test('every promise names its test', () => {
  const rows = list.split('\n').filter((line) => /^\| [^*-]/.test(line) && !line.startsWith('| promise'))
  expect(rows.filter((row) => !/`([\w./-]+\.test\.ts|npm run strangers)`/.test(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(20)
})
