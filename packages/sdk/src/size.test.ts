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

/** Bytes of a program, minified and compressed. */
async function size(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
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
])('%s has its size', async (_what, program, most) => {
  expect(await size(program)).toBeLessThanOrEqual(most * kB)
})
