import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

interface Page {
  goto(url: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  title(): Promise<string>
}

interface Playwright {
  chromium: {
    launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>
  }
}

/** Serves a built site, opens it in Chromium, and gives the title that it came to. */
export async function open(tools: string, site: string, settings: object): Promise<string> {
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
  const { port } = server.address() as AddressInfo
  try {
    return await look(tools, `http://127.0.0.1:${port}/?${new URLSearchParams({ url, key })}`, "document.title !== '…'")
  } finally {
    server.close()
  }
}

/** Opens an address in Chromium, waits until the page is as it should be, and gives its title. */
export async function look(tools: string, url: string, isThere: string): Promise<string> {
  const { chromium }: Playwright = createRequire(join(tools, 'package.json'))('playwright-core')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    // Asked from here: a page whose policy forbids `eval` cannot be told to wait by itself.
    for (let tries = 0; tries < 240; tries++) {
      if (await page.evaluate(isThere)) return await page.title()
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    throw new Error(`${url} did not come to: ${isThere}`)
  } finally {
    await browser.close()
  }
}
