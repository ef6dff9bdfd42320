import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/**
 * Serves the page: the files of `page/`, and the SDK as it is installed. No build step: browsers read its modules as they
 * are, and ours without their types. The browser then talks to the API itself, without a key.
 */
export function pageServer(api: { url: string; campaign: string | null }): Server {
  const files = new Map([
    ...filesOf(fileURLToPath(new URL('page/', import.meta.url)), '/'),
    ...filesOf(dirname(fileURLToPath(import.meta.resolve('@tongzhou/sdk'))), '/sdk/'),
  ])
  files.set('/', files.get('/index.html') ?? (() => ''))
  files.set('/settings.json', () => JSON.stringify(api))
  const policy = policyFor(files.get('/')?.() ?? '', new URL(api.url).origin)
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    const read = files.get(pathname)
    const type = kinds[extname(pathname) || '.html'] ?? 'application/json'
    if (!read) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    response.end(request.method === 'HEAD' ? undefined : read())
  })
}

/** What there is to serve, by its address. Nothing else of the disk can be asked for. */
function filesOf(folder: string, at: string): [string, () => string][] {
  return readdirSync(folder)
    .filter((name) => extname(name) in kinds && !name.endsWith('.d.ts'))
    .map((name) => {
      const read = () => readFileSync(join(folder, name), 'utf8')
      return [at + name, extname(name) === '.ts' ? () => stripTypeScriptTypes(read()) : read]
    })
}

/** The page runs what comes from here, and talks to the API. The import map is the one script that stands in the page. */
function policyFor(page: string, api: string): string {
  const [, importMap = ''] = /<script type="importmap">([\s\S]*?)<\/script>/.exec(page) ?? []
  const hash = createHash('sha256').update(importMap).digest('base64')
  return `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self'; connect-src 'self' ${api}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
}
