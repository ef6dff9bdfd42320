import { execFile } from 'node:child_process'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { type Network, readNetworks } from '../network.ts'
import { beginning, type Message, post } from './post.ts'

const here = readNetworks('127.0.0.1') as Network[]
const open: { close(): void; closeAllConnections?(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections?.()
    server.close()
  }
})

async function listen(server: Pick<Server, 'listen' | 'address' | 'close'>): Promise<string> {
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const receiver = (answer: RequestListener) => listen(createHttpServer(answer))
const send = (url: string, more: Partial<Message> = {}) =>
  post({ url, headers: { 'x-test': 'yes' }, body: '{"a":"例"}', timeout: 5000, allowed: here, ...more })

describe('a message', () => {
  it('arrives with its headers and body, and the answer comes back', async () => {
    let got = ''
    const url = await receiver(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      got = `${request.method} ${request.headers['x-test']} ${request.headers['content-length']} ${Buffer.concat(chunks)}`
      response.writeHead(202).end('taken')
    })
    expect(await send(url)).toMatchObject({ statusCode: 202, error: null, answer: 'taken' })
    expect(got).toBe('POST yes 11 {"a":"例"}')
  })

  it.each([400, 404, 410, 429, 500, 503])('that is answered %d has failed', async (statusCode) => {
    const url = await receiver((_request, response) => void response.writeHead(statusCode).end('no'))
    expect(await send(url)).toMatchObject({ statusCode, error: `It answered ${statusCode}.`, answer: 'no' })
  })

  it.each([300, 301, 302, 303, 304, 307, 308])('that is answered %d is not sent elsewhere', async (statusCode) => {
    let hits = 0
    const target = await receiver((_request, response) => void response.end(String(++hits)))
    const url = await receiver((_request, response) => void response.writeHead(statusCode, { location: target }).end())
    expect(await send(url)).toMatchObject({ statusCode, error: expect.stringContaining('not followed') })
    expect(hits).toBe(0)
  })

  it('has failed when there is no answer in time, of whichever part', async () => {
    const silent = await receiver(() => {})
    const halfway = await receiver((_request, response) => void response.writeHead(200).write('so far '))
    const dripping = await receiver((_request, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    for (const url of [silent, halfway, dripping])
      expect(await send(url, { timeout: 200 })).toMatchObject({
        statusCode: null,
        error: 'No whole answer within 0.2 seconds.',
      })
  })

  it('has failed when the name is looked up for too long', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect(await send('https://example.org', { timeout: 100, resolve })).toMatchObject({
      error: 'No whole answer within 0.1 seconds.',
    })
  })

  it('has failed when the connection ends, or is no HTTP', async () => {
    const closes = await listen(createServer((socket) => void socket.destroy()) as unknown as Server)
    const ends = await listen(createServer((socket) => void socket.end()) as unknown as Server)
    const babbles = await listen(createServer((socket) => void socket.end('hello\r\n\r\n')) as unknown as Server)
    const cutsShort = await receiver((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('x')
      setTimeout(() => response.destroy(), 20)
    })
    const switches = await listen(
      createServer(
        (socket) => void socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      ) as unknown as Server,
    )
    for (const url of [closes, ends, babbles, cutsShort, switches, 'http://127.0.0.1:1'])
      expect(await send(url)).toMatchObject({ statusCode: null, answer: null, error: expect.stringMatching(/./) })
  })

  it('does not read more of an answer than anybody looks at', async () => {
    const hungUp = Promise.withResolvers<void>()
    const url = await receiver((_request, response) => {
      const endless = new Readable({ read: () => void endless.push('例'.repeat(30_000)) })
      pipeline(endless, response, () => hungUp.resolve())
    })
    const { statusCode, answer } = await send(url)
    expect({ statusCode, answer }).toEqual({ statusCode: 200, answer: '例'.repeat(500) })
    await hungUp.promise
  })

  it('keeps of an answer what a database can keep', () => {
    expect(beginning('a\0b\ud800')).toBe('a\ufffdb\ufffd')
    expect(beginning('😀'.repeat(600))).toBe('😀'.repeat(500))
  })
})

describe('nothing is sent', () => {
  it.each([
    'https://127.0.0.1:PORT',
    'https://2130706433:PORT',
    'https://0x7f.1:PORT',
    'https://0177.0.0.1:PORT',
    'https://127.1:PORT',
    'https://0:PORT',
    'https://[::1]:PORT',
    'https://[::ffff:127.0.0.1]:PORT',
    'https://[::ffff:7f00:1]:PORT',
    'https://[64:ff9b::7f00:1]:PORT',
    'https://169.254.169.254',
    'https://10.0.0.1',
    'http://8.8.8.8',
  ])('to %s, where nobody allowed it', async (url) => {
    let connections = 0
    const base = await listen(
      createServer((socket) => void socket.destroy(void connections++ as never)) as unknown as Server,
    )
    const { error } = await send(url.replace('PORT', new URL(base).port), { allowed: [] })
    expect(error).toMatch(/is not on the public internet\. Nothing was sent\.$/)
    expect(connections).toBe(0)
  })

  it('to a name that stands for a private address, even beside a public one', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect((await send('https://rebind.example', { allowed: [], resolve })).error).toBe(
      'rebind.example is not on the public internet. Nothing was sent.',
    )
  })

  it('to what a name stands for the second time it is asked: it is asked once, and that address is used', async () => {
    let hits = 0
    const url = await receiver((_request, response) => void response.end(String(++hits)))
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      // First what is allowed, where nobody listens; then where the secrets are.
      return [{ address: asked.length === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
    }
    const rebinding = `http://rebind.example:${new URL(url).port}/`
    const allowed = readNetworks('127.0.0.2') as Network[]
    expect((await send(rebinding, { allowed, resolve })).error).toMatch(/ECONNREFUSED 127\.0\.0\.2/)
    expect((await send(rebinding, { allowed, resolve })).error).toMatch(/not on the public internet/)
    expect({ asked: asked.length, hits }).toEqual({ asked: 2, hits: 0 })
  })

  it('through a proxy that a server was started with, though Node itself would use it', async () => {
    const proxy = await receiver((_request, response) => void response.end('proxied'))
    const url = await receiver((_request, response) => void response.end('direct'))
    const script = `
      import { get } from 'node:http'
      import { post } from ${JSON.stringify(new URL('post.ts', import.meta.url).href)}
      import { readNetworks } from ${JSON.stringify(new URL('../network.ts', import.meta.url).href)}
      const byNode = await new Promise((resolve) => get('${url}', (answer) => answer.on('data', (data) => resolve(String(data)))))
      const posted = await post({ url: '${url}', headers: {}, body: '', timeout: 5000, allowed: readNetworks('127.0.0.1') })
      console.log(byNode, posted.answer)`
    const env = { ...process.env, HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1', NO_PROXY: '', no_proxy: '' }
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
    expect(stdout).toBe('proxied direct\n')
  })
})
