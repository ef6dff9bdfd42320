import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { buildSchema, isIntrospectionType } from 'graphql'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const program = '/usr/bin/chromium'
const hasChromium = existsSync(program)

let site = ''
let pages = new Map<string, string>()

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'tongzhou-site-'))
  // A warning of the builder is a failure: something public has no description, or a link leads nowhere.
  await promisify(execFile)(process.execPath, [join(root, 'docs/build.ts'), site])
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  pages = new Map(names.map((name) => [name, readFileSync(join(site, name), 'utf8')]))
}, 120_000)

afterAll(() => rm(site, { recursive: true, force: true }))

test('every link within the site leads somewhere, also to the place on the page', () => {
  const ids = new Map([...pages].map(([name, text]) => [name, new Set(attributes(text, 'id'))]))
  let links = 0
  const dead = [...pages].flatMap(([name, text]) =>
    attributes(text, 'href')
      .filter((href) => !/^(https?|mailto|data):/.test(href) && !href.includes('icons.svg'))
      .filter((href) => {
        links++
        const [path = '', place] = decodeURIComponent(href).split('#')
        const target = path === '' ? name : normalize(join(dirname(name), path))
        const found = ids.get(target)
        if (!found) return !existsSync(join(site, target))
        return place ? !found.has(place) : false
      })
      .map((href) => `${name}: ${href}`),
  )
  expect(dead).toEqual([])
  expect(links).toBeGreaterThan(5000)
})

test('every page of the guide is there, and every type of the schema with all that it has', () => {
  const guide = readdirSync(join(root, 'guide')).filter((name) => name !== 'README.md')
  for (const name of guide) {
    const [, title = ''] = /^title: (.*)$/m.exec(readFileSync(join(root, 'guide', name), 'utf8')) ?? []
    expect([...pages.keys()]).toContain(`documents/Guide.${title.replaceAll(' ', '_')}.html`)
  }
  const schema = buildSchema(readFileSync(join(root, '../../schema/schema.graphql'), 'utf8'))
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  const missing = types.flatMap((type) => {
    const text = [...pages].find(([name]) =>
      new RegExp(`^documents/Schema\\..*\\.${type.name}\\.html$`).test(name),
    )?.[1]
    const ids = new Set(attributes(text ?? '', 'id'))
    const members =
      'getFields' in type
        ? Object.keys(type.getFields())
        : 'getValues' in type
          ? type.getValues().map((v) => v.name)
          : []
    return text
      ? members.filter((name) => !ids.has(name.toLowerCase())).map((name) => `${type.name}.${name}`)
      : type.name
  })
  expect(missing).toEqual([])
})

describe.runIf(hasChromium)(`at a phone's width${hasChromium ? '' : ` (left out: there is no ${program})`}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(() => browser.close())

  test('no page of the guide and none of a sample is wider than the screen', async () => {
    const names = [...pages.keys()].sort()
    const longest = names.toSorted((a, b) => b.length - a.length).slice(0, 10)
    const always = /Guide|index\.html|^modules\/|WebhooksResource|Schema\.Roots/
    const sample = names.filter((name, index) => always.test(name) || index % 120 === 0)
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    // It is long, and widens nothing.
    await page.route('**/assets/search.js', (route) => route.abort())
    const wide: string[] = []
    for (const name of new Set([...sample, ...longest])) {
      await page.goto(`file://${join(site, name)}`)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      if (Number(width) > 390) wide.push(`${name}: ${width}`)
    }
    expect(wide).toEqual([])
  })

  test('it is searched without a server, by the words of the guide and of the reference', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`file://${join(site, 'index.html')}`)
    await page.click('#tsd-search-trigger')
    for (const [word, found] of [
      ['idempotency', 'documents/Guide.Idempotency.html'],
      ['OverRefundError', 'classes/_tongzhou_sdk.OverRefundError.html'],
    ]) {
      await page.fill('#tsd-search-input', word as string)
      await page.waitForSelector(`#tsd-search-results a[href*="${found}"]`, { state: 'attached' })
    }
  })
})

function attributes(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  )
}
