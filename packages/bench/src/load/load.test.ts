import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { autocannon, counterMark, findLoad, type Load, LoadFailed } from './load.ts'

let server: Server
let url: string
let heard: { key: string | undefined; type: string | undefined; body: string }[] = []
let status = 200

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { authorization: key, 'content-type': type } = request.headers
    heard.push({ key, type, body: await text(request) })
    response.writeHead(heard.length % 5 ? 200 : status).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
})
afterAll(() => server.close())
beforeEach(() => {
  heard = []
  status = 200
})

// One of the two where there is no `wrk`.
const loads: [string, () => Promise<Load>][] = [
  ['what findLoad finds', findLoad],
  ['autocannon', async () => autocannon],
]

describe.each(loads)('load by %s', (_name, find) => {
  it('sends every request, each with its key and a number of its own, and counts what was answered', async () => {
    const load = await find()
    const requests = ['a', 'b', 'c'].map((key) => ({ key, body: JSON.stringify({ key, number: counterMark }) }))
    const { requests: answered, rate } = await load.run({ url, requests, connections: 4, seconds: 1, from: 7_000_000 })
    const bodies = heard.map(({ body }) => JSON.parse(body) as { key: string; number: string })
    expect(answered).toBeGreaterThan(0)
    expect(answered).toBeLessThanOrEqual(heard.length)
    expect(heard.length - answered).toBeLessThanOrEqual(4)
    expect(rate).toBeGreaterThan(0)
    expect(new Set(bodies.map(({ key }) => key))).toEqual(new Set(['a', 'b', 'c']))
    expect(bodies.every(({ key }, index) => heard[index]?.key === key)).toBe(true)
    expect(heard.every(({ type }) => type === 'application/json')).toBe(true)
    expect(new Set(bodies.map(({ number }) => number)).size).toBe(bodies.length)
    expect(bodies.every(({ number }) => number.length === counterMark.length && Number(number) > 7_000_000)).toBe(true)
  })

  it('fails where an answer is an error, however many are good', async () => {
    status = 503
    const load = await find()
    const round = { url, requests: [{ key: null, body: '{}' }], connections: 4, seconds: 1 }
    await expect(load.run(round)).rejects.toThrow(LoadFailed)
    await expect(load.run(round)).rejects.toThrow(/requests to .* failed/)
  })

  it('fails where nobody answers', async () => {
    const load = await find()
    const round = { url: 'http://127.0.0.1:1/', requests: [{ key: null, body: '{}' }], connections: 1, seconds: 1 }
    await expect(load.run(round)).rejects.toThrow(LoadFailed)
  })
})
