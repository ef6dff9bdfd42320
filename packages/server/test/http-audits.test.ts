import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Client, startApi } from './api.ts'

// What GraphQL over HTTP asks of a server, as the audits of its reference implementation put it.

let api: Api
let client: Client

beforeAll(async () => {
  api = await startApi()
  client = await api.client(api.owner)
})
afterAll(() => api.close())

/** Callers with habits of their own: where an audit says nothing of it, their header is sent along. */
const callers: [string, () => Record<string, string>][] = [
  ['a caller who adds nothing', () => ({})],
  ['a caller who takes application/json', () => ({ accept: 'application/json' })],
  ['a caller with a key', () => ({ authorization: `Bearer ${client.key}` })],
]

describe.each(callers)('%s', (_who, habits) => {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...habits(), ...(init.headers as Record<string, string>) } })
  const audits = serverAudits({ url: () => `${api.server}/graphql`, fetchFn })

  it('is audited in 61 ways', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    const found = result.status === 'ok' ? null : { status: result.status, reason: result.reason }
    expect(found).toBeNull()
  })
})
