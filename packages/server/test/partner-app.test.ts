import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signWebhook } from '../../sdk/src/webhooks.ts'
import { yuan } from './api.ts'
import { freePort } from './free-port.ts'
import { PartnerWorld, type Program } from './partner-world.ts'

let world: PartnerWorld
beforeAll(async () => {
  world = await PartnerWorld.start()
})
afterAll(() => world.close())
beforeEach(() => world.begin())
afterEach(() => world.end())

describe('the board', () => {
  const start = () => world.startApp(['board', '--campaign', world.slug])

  it('tells each gift once and the right total, though the server and the board itself are killed', {
    timeout: 240_000,
  }, async () => {
    await world.give('before', '100.00')
    const board = start()
    await board.says(`campaign  ${world.slug}  一只口罩温暖一座城 · One mask warms a city`)
    await board.says(`total     ${world.slug}  ¥100.00 of ¥1,000.00 (10%), 1 gift\n`)
    await world.give('live', '50.00')
    await board.tells('live')

    await world.killServer()
    await board.says('lost      since 2')
    await world.give('meanwhile', '25.00')
    await world.give('hidden', '1.00', { donorHidden: true })
    await world.startServer()
    await board.says('back')
    await board.tells('匿名 anonymous')
    await world.give('after', '0.50')

    await board.tells('after')
    await board.says('¥176.50 of ¥1,000.00 (17.6%), 5 gifts')
    expect(board.donors).toEqual(['before', 'live', 'meanwhile', '匿名 anonymous', 'after'])

    await board.kill()
    await world.give('while the board was away', '3.00')
    const again = start()
    await again.tells('while the board was away')
    await world.give('at last', '20.50')

    await again.tells('at last')
    await again.says('¥200.00 of ¥1,000.00 (20%), 7 gifts')
    expect(again.donors).toEqual(['while the board was away', 'at last'])
  })

  it('waits for a server that is not there yet', { timeout: 240_000 }, async () => {
    await world.killServer()
    const board = start()
    await board.says('lost')
    await world.startServer()

    await board.says(`total     ${world.slug}  ¥0.00 of ¥1,000.00 (0%), 0 gifts`)

    expect(board.output).toContain('back')
  })

  it('says that there is no such campaign', async () => {
    const board = world.startApp(['board', '--campaign', 'nothing'])
    await board.says('There is no such campaign.')
  })

  it('says how it is used', async () => {
    const board = world.startApp(['--help'])
    await board.says('board|page|hooks|all')
  })
})

describe('the receiver of webhooks', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const data = {
    campaign: { name: '一只口罩温暖一座城' },
    donation: { donorName: '王芳', amount: yuan('12.50') },
  }
  const body = JSON.stringify({ id: 'event_1', type: 'donation.recorded', timestamp: '', cursor: '', data })

  async function startHooks(words: string[], env: NodeJS.ProcessEnv): Promise<{ hooks: Program; url: string }> {
    const hooksPort = await freePort()
    const url = `http://127.0.0.1:${hooksPort}/`
    const hooks = world.startApp(['hooks', '--hooks-port', String(hooksPort), '--hooks-url', url, ...words], env)
    await hooks.says('Webhooks are received at')
    return { hooks, url }
  }

  const post = async (url: string, text: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(url, { method: 'POST', body: text, headers })).status

  it('tells an event once however often it comes, also after it was killed, and refuses what was tampered with', async () => {
    const { hooks, url } = await startHooks([], { TONGZHOU_WEBHOOK_SECRET: secret })
    const signed = await signWebhook(body, secret, { id: 'event_1' })

    expect(await post(url, body.replace('12.50', '99.50'), signed)).toBe(400)
    expect(await post(url, body, signed)).toBe(200)
    expect(await post(url, body, await signWebhook(body, secret, { id: 'event_1' }))).toBe(200)

    await hooks.says('event_1 came again')
    expect(hooks.output.match(/^Webhook\b.*/gm)).toEqual([
      'Webhook refused: NO_MATCH',
      'Webhook: 一只口罩温暖一座城: ¥12.50 from 王芳',
      'Webhook: event_1 came again, and was done before',
    ])

    await hooks.kill()
    const again = await startHooks([], { TONGZHOU_WEBHOOK_SECRET: secret })
    expect(await post(again.url, body, signed)).toBe(200)
    await again.hooks.says('event_1 came again')
  })

  it('registers itself with a document of its own, and gets what that selects', async () => {
    const { key } = await world.api.client(world.api.owner, ['webhooks:manage'])
    const { hooks } = await startHooks(['--register'], { TONGZHOU_API_KEY: key ?? '' })
    const donation = await world.give('王芳', '12.50')
    await hooks.says('Webhook: 一只口罩温暖一座城: ¥12.50 from 王芳')

    await world.api.operatorClient.mutate('refundDonation', { donation, amount: yuan('2.50'), reason: 'Paid twice' })

    await hooks.says('Webhook: 一只口罩温暖一座城: ¥2.50 went back (Paid twice)')
  })
})
