import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PartnerWorld } from './partner-world.ts'

const program = '/usr/bin/chromium'
const hasChromium = existsSync(program)

describe.runIf(hasChromium)(`the page in Chromium${hasChromium ? '' : ` (left out: there is no ${program})`}`, () => {
  let world: PartnerWorld
  let browser: Browser
  let address: string
  let faults: string[]
  let hosts: Set<string>

  beforeAll(async () => {
    world = await PartnerWorld.start()
    const flags =
      '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
    browser = await chromium.launch({ executablePath: program, args: flags.split(' ') })
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await world.end()
  })

  beforeEach(async () => {
    await world.begin()
    await world.give('王芳', '100.00')
    const app = world.startApp(['page', '--page-port', '0', '--campaign', world.slug])
    await app.says('The page is at http')
    address = /http:\S+/.exec(app.output)?.[0] ?? ''
    faults = []
    hosts = new Set()
  })

  /** Opens the page, and notes what goes wrong there. That a server is away is what Chromium itself says, of each request. */
  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => faults.push(message.text()))
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await page.goto(address)
    await textIs(page, '#gifts li .donor', '王芳')
    return page
  }

  const textIs = (page: Page, selector: string, text: string) =>
    page.locator(selector, { hasText: text }).first().waitFor({ state: 'attached', timeout: 90_000 })
  const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents()

  it('shows gifts and the thermometer live, and goes on after its server was killed', {
    timeout: 240_000,
  }, async () => {
    const page = await open({ locale: 'zh-CN' })
    expect(await page.title()).toBe('一只口罩温暖一座城 · 同舟')
    await textIs(page, '#status', '实时更新')
    await world.give('陈静', '50.00')
    await textIs(page, '#gifts li .donor', '陈静')

    await world.killServer()
    await textIs(page, '#status', '断线，正在自动重连')
    expect(await textsOf(page, '#raised')).toEqual(['¥150.00'])
    await world.give('A name that is not to be known', '25.00', { donorHidden: true })
    await world.startServer()
    await textIs(page, '#status', '实时更新')
    await world.give('李伟', '75.00')

    await textIs(page, '#raised', '¥250.00')
    await textIs(page, '#gifts li .donor', '李伟')
    expect(await textsOf(page, '#gifts li .donor')).toEqual(['李伟', '匿名', '陈静', '王芳'])
    expect(await textsOf(page, '#gifts li .value')).toEqual(['¥75.00', '¥25.00', '¥50.00', '¥100.00'])
    expect(await textsOf(page, '.figures dd')).toEqual(['25%', '4', '¥1,000.00'])
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('¥250.00, 25%')
    expect(await page.content()).not.toContain('not to be known')
    expect(faults.filter((fault) => !fault.includes('net::ERR_'))).toEqual([])
    expect(hosts).toEqual(new Set([new URL(address).host, `localhost:${world.port}`]))
  })

  it('takes a gift away that is voided, and a name that is taken back', async () => {
    const page = await open({ locale: 'en' })
    const wrong = await world.give('Wrong', '5.00')
    const shy = await world.give('Shy', '6.00')
    await textIs(page, '#gifts li .donor', 'Shy')

    await world.api.operatorClient.mutate('voidDonation', { donation: wrong, reason: 'DUPLICATE' })
    await world.api.operatorClient.mutate('correctDonation', { donation: shy, donorHidden: true })

    await textIs(page, '#gifts li .donor', 'Anonymous')
    await textIs(page, '#raised', 'CN¥106.00')
    expect(await textsOf(page, '#gifts li .donor')).toEqual(['Anonymous', '王芳'])
  })

  it('speaks the language of the browser, and the other one when asked, also the next time', async () => {
    const page = await open({ locale: 'en-GB' })
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await textsOf(page, 'h1, #other-name, #raised, h2')).toEqual([
      'One mask warms a city',
      '一只口罩温暖一座城',
      'CN¥100.00',
      'Latest gifts',
    ])
    expect(await page.getAttribute('#other-name', 'lang')).toBe('zh-CN')

    await page.getByRole('button', { name: '中文' }).click()
    await textIs(page, 'h1', '一只口罩温暖一座城')
    await page.reload()

    await textIs(page, '#raised', '¥100.00')
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
    expect(await textsOf(page, 'h1, #other-name, h2')).toEqual([
      '一只口罩温暖一座城',
      'One mask warms a city',
      '最近的捐赠',
    ])
    expect(faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('fits a phone, can be read in %s, and does not jump', async (colorScheme) => {
    await world.give(
      'A donor whose name is so long that no phone on earth could ever show the whole of it',
      '99999999.99',
    )
    for (const locale of ['zh-CN', 'en']) {
      const page = await open({ locale, colorScheme })
      const { width, jumps, faint } = await page.evaluate(measure)
      expect(width).toBeLessThanOrEqual(360)
      expect(jumps).toBeLessThan(0.01)
      expect(faint).toEqual([])
    }
  })
})

/** In the page: how wide it is, how much it moved, and which texts have less contrast than 4.5 to 1 (WCAG AA). */
async function measure(): Promise<{ width: number; jumps: number; faint: string[] }> {
  const jumps = await new Promise<number>((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 200)
  })
  const light = (color: string) => {
    const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255)
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  const paper = light(getComputedStyle(document.body).backgroundColor)
  const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    ({ textContent, children }) => textContent.trim() && children.length === 0,
  )
  const faint = texts.filter((element) => {
    const ink = light(getComputedStyle(element).color)
    return Math.max(ink, paper) / Math.min(ink, paper) < 4.5
  })
  return { width: document.documentElement.scrollWidth, jumps, faint: faint.map(({ textContent }) => textContent) }
}
