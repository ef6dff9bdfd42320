import { readFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { readSnippets } from './test-snippets.ts'
import { things } from './test-things.ts'

const root = `${import.meta.dirname}/..`

/** What the snippets take as given. */
const given = `
import { cny, Client, CampaignsResource, money, Tongzhou, OverRefundError, TongzhouError, ValidationError, type RecordDonationRow, type Totals } from '@tongzhou/sdk'
import { createFakeApi, cutStream, lostAnswer, rateLimited, type FakeApi } from '@tongzhou/sdk/testing'
import { createWebhookHandler, signWebhook, verifyWebhook } from '@tongzhou/sdk/webhooks'
declare const tz: Tongzhou
declare const api: FakeApi
declare const [apiKey, id, another, cursor, secret, oldSecret, url]: string[] & [string, string, string, string, string, string, string]
declare const ${Object.keys(things)
  .map((name) => `${name}: string`)
  .join(', ')}
declare const rows: RecordDonationRow[]
declare const totals: Totals
declare const donation: { id: string }
declare const request: Request
declare const error: unknown
declare const handler: ReturnType<typeof createWebhookHandler>
declare function keep(cursor: string | null): Promise<void>
declare function readAnew(cursor: string): Promise<void>
declare function isNew(id: string): Promise<boolean>
declare function thank(name: string | null): Promise<void>
`

/** A snippet as a module: its imports at the top, the rest in a function, where its names are its own. */
function toModule(snippet: string): string {
  const imports = /^import [\s\S]*? from '.*'$/gm
  const body = snippet.replace(imports, '').replace(/^export /gm, '')
  const names = new Set((snippet.match(imports) ?? []).flatMap((line) => line.match(/\w+/g) ?? []))
  // What a snippet imports itself is not given.
  const rest = given.replace(/import \{(.*)\} from/g, (_line, list: string) => {
    const kept = list.split(',').filter((name) => !names.has(name.replace(/^\s*type /, '').trim()))
    return `import {${kept.join(',')}} from`
  })
  return `${(snippet.match(imports) ?? []).join('\n')}\n${rest}\nexport async function snippet() {\n${body}\n}\n`
}

const snippets = new Map(
  readSnippets().map(({ name, code }): [string, string] => [`${name.replace(/\W+/g, '-')}.ts`, toModule(code)]),
)

/** What graphql-codegen makes of a document of a reader. */
function report(): Promise<string> {
  const text = 'query Report($code: String!) { region(code: $code) { name parent { name } } }'
  return codegen({
    filename: 'report.ts',
    schema: parse(readFileSync(`${root}/../../schema/schema.graphql`, 'utf8')),
    documents: [{ location: 'report.graphql', document: parse(text) }],
    pluginMap: { operations, typedDocuments },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    config: {},
  })
}

test('every snippet of the README, of the guide and of the doc comments compiles', async () => {
  snippets.set('report.ts', await report())
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [`${root}/../../node_modules/@types`],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    paths: {
      '@tongzhou/sdk': [`${root}/src/index.ts`],
      '@tongzhou/sdk/*': [`${root}/src/*.ts`],
    },
  }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  const nameOf = (path: string) => path.replace(/^.*\/snippets\//, '')
  const { directoryExists } = host
  host.directoryExists = (path) => path.endsWith('/snippets') || (directoryExists?.(path) ?? true)
  host.fileExists = (path) => snippets.has(nameOf(path)) || fileExists(path)
  host.readFile = (path) => snippets.get(nameOf(path)) ?? readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = snippets.get(nameOf(path))
    return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
  }
  const names = [...snippets.keys()].map((name) => `${root}/src/snippets/${name}`)
  const problems = ts.getPreEmitDiagnostics(ts.createProgram(names, options, host)).map(({ file, messageText }) => {
    return `${nameOf(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
  expect(problems).toEqual([])
  expect(snippets.size).toBeGreaterThan(150)
})
