import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as sdk from './index.ts'

interface Bundler {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>
}

// The bundler of the bundler.
const require = createRequire(import.meta.url)
const { build }: Bundler = createRequire(require.resolve('tsup'))('esbuild')

/** A program, bundled and minified. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return new TextDecoder().decode(outputFiles[0]?.contents)
}

/** Bytes of a program, minified and compressed. */
async function size(contents: string): Promise<number> {
  return gzipSync(await bundle(contents)).length
}

const kB = 1024
const resources = Object.keys(sdk).filter((name) => name.endsWith('Resource'))

test.each(resources)('a client with the one resource %s has at most 8 kB', async (name) => {
  const program = `import { Client, ${name} } from './index.ts'; new ${name}(new Client({ url: 'http://test' }))`
  expect(await size(program)).toBeLessThanOrEqual(8 * kB)
})

test.each([
  ['a client alone', "import { Client } from './index.ts'; new Client({ url: 'http://test' })", 5],
  ['all resources', "import { Tongzhou } from './index.ts'; new Tongzhou({ url: 'http://test' })", 25],
  ['everything', "export * from './index.ts'", 25],
  ['the verification of webhooks', "import { verifyWebhook } from './webhooks.ts'; verifyWebhook('', {}, '')", 2],
  ['the receiving of webhooks', "export * from './webhooks.ts'", 3],
  ['the fake API', "export * from './testing.ts'", 22],
])('%s has its size', async (_what, program, most) => {
  expect(await size(program)).toBeLessThanOrEqual(most * kB)
})

test('who uses one resource gets the documents of no other one, and nothing of the fake API', async () => {
  const whole = await bundle("export * from './index.ts'")
  const one = await bundle(
    "import { Client, ViewerResource } from './index.ts'; console.log(new ViewerResource(new Client({ url: 'http://test' })).get())",
  )
  expect(whole).toContain('query campaigns_get')
  expect(whole).not.toContain('type Query{')
  expect(one).toContain('query viewer_get')
  expect(one.match(/(query|mutation|subscription) \w+_\w+/g)).toEqual(['query viewer_get'])
})
