import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

interface Page {
  goto(url: string): Promise<unknown>
  waitForFunction(condition: string): Promise<unknown>
  title(): Promise<string>
}

interface Playwright {
  chromium: {
    launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>
  }
}

/** Opens a built site in Chromium and gives the title that it came to. */
export async function open(tools: string, site: string, settings: object): Promise<string> {
  const { chromium }: Playwright = createRequire(join(tools, 'package.json'))('playwright-core')
  const { TONGZHOU_URL: url = '', TONGZHOU_API_KEY: key = '' } = settings as Record<string, string>
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const file = path === '/' ? 'index.html' : path.slice(1)
    response.setHeader('content-type', extname(file) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8')
    try {
      response.end(readFileSync(join(site, file)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${new URLSearchParams({ url, key })}`)
    await page.waitForFunction("document.title !== '…'")
    return await page.title()
  } finally {
    await browser.close()
    server.close()
  }
}
