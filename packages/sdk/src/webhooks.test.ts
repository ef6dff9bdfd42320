import { createHmac, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { beforeAll, expect, expectTypeOf, test, vi } from 'vitest'
import { serveNode } from './test-server.ts'
import {
  createWebhookHandler,
  type DonationRecordedEvent,
  signWebhook,
  type UnknownEvent,
  verifyWebhook,
  type WebhookEvent,
  type WebhookMessage,
  WebhookVerificationError,
} from './webhooks.ts'

const secret = `whsec_${randomBytes(32).toString('base64')}`
const other = `whsec_${randomBytes(32).toString('base64')}`
const now = Date.parse('2020-02-12T00:00:00Z')
const data = {
  id: 'event_1',
  type: 'donation.recorded',
  position: '7',
  donation: { id: 'donation_1', donorName: '张三' },
}
const message = { id: 'event_1', type: 'donation.recorded', timestamp: '2020-02-12T00:00:00Z', cursor: 'c7', data }
const body = JSON.stringify(message)

/** By the words of Standard Webhooks, not by ours. */
function sign(text: string | Uint8Array, { by = [secret], at = now, id = 'event_1' } = {}): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const signatures = by.map((key) =>
    createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64'))
      .update(`${id}.${timestamp}.`)
      .update(text)
      .digest('base64'),
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
  }
}

test('a webhook as it was sent is read', async () => {
  expect(await verifyWebhook(body, sign(body), secret, { now })).toEqual(message)
  const bytes = new TextEncoder().encode(body)
  expect(await verifyWebhook(bytes, new Headers(sign(bytes)), [secret], { now: new Date(now) })).toEqual(message)
})

test('headers may have any case, and be lists as Node has them', async () => {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = sign(body)
  const headers = { 'Webhook-Id': id, 'WEBHOOK-TIMESTAMP': [timestamp ?? ''], 'webhook-signature': [signature ?? ''] }
  expect(await verifyWebhook(body, headers, secret, { now })).toEqual(message)
})

interface Standard {
  sign(id: string, at: Date, body: string): string
  verify(body: string, headers: Record<string, string>): unknown
}
let Webhook: new (secret: string) => Standard

// The foreign library of the server's tests: this package itself has no need of it.
beforeAll(() => {
  Webhook = createRequire(new URL('../../server/package.json', import.meta.url))('standardwebhooks').Webhook
})

test('it takes what the library of Standard Webhooks signs', async () => {
  const headers = { ...sign(body), 'webhook-signature': new Webhook(secret).sign('event_1', new Date(now), body) }
  expect(await verifyWebhook(body, headers, secret, { now })).toEqual(message)
})

test('the library of Standard Webhooks takes what it signs', async () => {
  const headers = await signWebhook(body, [other, secret], { id: 'event_1' })
  expect(new Webhook(secret).verify(body, headers)).toEqual(message)
  expect(await verifyWebhook(body, headers, other)).toEqual(message)
  expect(await signWebhook(body, [other, secret], { id: 'event_1', now })).toEqual(sign(body, { by: [other, secret] }))
})

test.each([
  ['the new secret, while both sign', [other, secret], [other]],
  ['the old secret, while both sign', [other, secret], [secret]],
  ['any secret of several', [secret], [other, secret]],
])('secrets are rotated: %s will do', async (_what, by, secrets) => {
  expect(await verifyWebhook(body, sign(body, { by }), secrets, { now })).toEqual(message)
})

test.each([
  ['MISSING_HEADERS', body, {}],
  ['MISSING_HEADERS', body, { ...sign(body), 'webhook-signature': '' }],
  ['BAD_TIMESTAMP', body, { ...sign(body), 'webhook-timestamp': '2020-02-12' }],
  ['BAD_TIMESTAMP', body, { ...sign(body), 'webhook-timestamp': '1e9' }],
  ['TOO_OLD', body, sign(body, { at: now - 301_000 })],
  ['TOO_NEW', body, sign(body, { at: now + 301_000 })],
  ['NO_MATCH', body.replace('张三', '李四'), sign(body)],
  ['NO_MATCH', body, sign(body, { by: [other] })],
  ['NO_MATCH', body, { ...sign(body), 'webhook-id': 'event_2' }],
  ['NO_MATCH', body, { ...sign(body), 'webhook-timestamp': String(now / 1000 + 1) }],
  ['NO_MATCH', body, { ...sign(body), 'webhook-signature': 'v1,, v1a,AAAA v1,%%% nonsense' }],
  ['NO_MATCH', body, { ...sign(body), 'webhook-signature': sign(body)['webhook-signature']?.slice(3) }],
  ['BAD_BODY', 'hello', sign('hello')],
  ['BAD_BODY', 'null', sign('null')],
  ['BAD_BODY', '{"type":7}', sign('{"type":7}')],
  ['BODY_PARSED', message as never, sign(body)],
  ['BODY_PARSED', undefined as never, sign(body)],
])('%s is thrown', async (code, text, headers) => {
  const failure = verifyWebhook(text, headers, secret, { now })
  await expect(failure).rejects.toBeInstanceOf(WebhookVerificationError)
  await expect(failure).rejects.toMatchObject({ code, name: 'WebhookVerificationError' })
})

test('how long ago it may have been sent can be said', async () => {
  const headers = sign(body, { at: now - 3_600_000 })
  expect(await verifyWebhook(body, headers, secret, { now, tolerance: 3600 })).toEqual(message)
})

test('a body that was parsed says how to get the raw one', async () => {
  await expect(verifyWebhook({} as never, sign(body), secret, { now })).rejects.toThrow(/express\.raw.*request\.text/)
})

test.each([
  ['no secret', []],
  ['an empty one', ['']],
  ['one that is none', ['topsecret']],
  ['one that is no base64', ['whsec_%topsecret%']],
])('%s is an error of whoever says so, and is not quoted', async (_what, secrets) => {
  await expect(verifyWebhook(body, sign(body), secrets, { now })).rejects.toThrow(TypeError)
  expect(() => createWebhookHandler({ secrets })).toThrow(TypeError)
  expect(() => createWebhookHandler({ secrets })).not.toThrow(/topsecret/)
})

function request(text: string, init: RequestInit = {}): Request {
  return new Request('http://test/hooks', { method: 'POST', body: text, headers: sign(text), ...init })
}

test('a handler does what is said for the type, then what is said for all', async () => {
  const done: string[] = []
  const handler = createWebhookHandler({ secrets: secret, now })
    .on('donation.recorded', async ({ data }) => done.push(`thank ${data.donation.donorName}`))
    .on('donation.recorded', ({ type }) => done.push(`again ${type}`))
    .on('donation.refunded', () => done.push('wrong'))
    .onAny(({ id }) => done.push(`any ${id}`))
    .otherwise(() => done.push('wrong'))
  const response = await handler(request(body))
  expect(response.status).toBe(200)
  expect(done).toEqual(['thank 张三', 'again donation.recorded', 'any event_1'])
})

test('a type that nobody takes goes to whoever takes the rest', async () => {
  const types: string[] = []
  const handler = createWebhookHandler({ secrets: secret, now })
    .on('donation.recorded', () => types.push('wrong'))
    .otherwise(({ type }) => types.push(type))
  const response = await handler(request(JSON.stringify({ ...message, type: 'moon.risen' })))
  expect(response.status).toBe(200)
  expect(types).toEqual(['moon.risen'])
  expect((await createWebhookHandler({ secrets: secret, now })(request(body))).status).toBe(200)
})

test('what is not believed is 400 with the reason, and nothing is done', async () => {
  const act = vi.fn()
  const onError = vi.fn()
  const handler = createWebhookHandler({ secrets: other, now, onError }).onAny(act)
  const response = await handler(request(body))
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('NO_MATCH')
  expect(act).not.toHaveBeenCalled()
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(WebhookVerificationError), null)
})

test('what a handler throws is 500, so that it is sent again, and is told', async () => {
  const onError = vi.fn()
  const handler = createWebhookHandler({ secrets: secret, now, onError }).on('donation.recorded', () => {
    throw new Error('database gone')
  })
  const response = await handler(request(body))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('database')
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('database gone'), message)
})

test('other methods are 405, a body that was read is 400, one that is too long 413', async () => {
  const handler = createWebhookHandler({ secrets: secret, now, bodyLimit: body.length * 2, onError: () => {} })
  const get = await handler(new Request('http://test/hooks'))
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
  const used = request(body)
  await used.json()
  const parsed = await handler(used)
  expect([parsed.status, await parsed.text()]).toEqual([400, expect.stringContaining('BODY_PARSED')])
  expect((await handler(request('x'.repeat(1000)))).status).toBe(413)
  expect((await handler(request('', { body: null }))).status).toBe(400)
})

test('it answers in Node as well', async () => {
  const done: string[] = []
  const handler = createWebhookHandler({ secrets: secret, now, onError: () => {} }).onAny(({ id }) => done.push(id))
  const url = await serveNode(handler.node)
  const post = (text: string) => fetch(url, { method: 'POST', body: text, headers: sign(body) })
  expect((await post(body)).status).toBe(200)
  expect((await post(body.replace('张三', '李四'))).status).toBe(400)
  const get = await fetch(url)
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
  expect(done).toEqual(['event_1'])
})

test.each([
  ['what a raw body parser read', (raw: Buffer) => ({ body: raw }), 200],
  ['a body that was read as text', (raw: Buffer) => ({ body: raw.toString() }), 200],
  ['a body that a platform keeps', (raw: Buffer) => ({ body: JSON.parse(raw.toString()), rawBody: raw }), 200],
  ['what was parsed', (raw: Buffer) => ({ body: JSON.parse(raw.toString()) }), 400],
  ['what was read by somebody', () => ({}), 400],
])('behind a body parser of Node it gets %s', async (_what, parser, status) => {
  const handler = createWebhookHandler({ secrets: secret, now, onError: () => {} })
  const url = await serveNode(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    await handler.node(Object.assign(incoming, parser(Buffer.concat(chunks))), response)
  })
  const response = await fetch(url, { method: 'POST', body, headers: sign(body) })
  expect(response.status).toBe(status)
  expect((await response.text()).includes('BODY_PARSED')).toBe(status === 400)
})

test('a body parser that left the body alone is no hindrance', async () => {
  const handler = createWebhookHandler({ secrets: secret, now })
  const url = await serveNode((incoming, response) => handler.node(Object.assign(incoming, { body: {} }), response))
  expect((await fetch(url, { method: 'POST', body, headers: sign(body) })).status).toBe(200)
})

test('the type of a message tells what it carries', () => {
  const read = (event: WebhookEvent) => {
    if (event.type === 'donation.recorded') {
      expectTypeOf(event.data).toEqualTypeOf<DonationRecordedEvent>()
      return event.data.donation.id
    }
    return event.cursor
  }
  const handler = createWebhookHandler({ secrets: secret })
  handler.on('donation.recorded', ({ data }) => expectTypeOf(data).toEqualTypeOf<DonationRecordedEvent>())
  handler.on('donation.refunded', ({ data }: WebhookMessage<'donation.refunded', { refund: { id: string } }>) => data)
  handler.onAny((event) => expectTypeOf(event).toEqualTypeOf<WebhookEvent>())
  // @ts-expect-error there is no such type
  handler.on('donation.recoded', () => {})
  expectTypeOf(verifyWebhook<{ data: 7 }>).returns.resolves.toEqualTypeOf<{ data: 7 }>()
  expectTypeOf<Extract<WebhookEvent, { data: UnknownEvent }>['type']>().toExtend<string>()
  expect(read).toBeTypeOf('function')
})
