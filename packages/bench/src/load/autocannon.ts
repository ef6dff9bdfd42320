// The same load by autocannon, for machines without `wrk`: node autocannon.ts '{"url":…,"requests":<file>,…}'

import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

interface Options {
  url: string
  requests: string
  connections: number
  seconds: number
  from?: number
}

const { url, requests: file, connections, seconds, from = 0 } = JSON.parse(process.argv[2] ?? '{}') as Options
const mark = process.env.LOAD_COUNTER ?? ''
const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
let counter = from

/** The next request: any of them. */
function next() {
  const line = lines[Math.floor(Math.random() * lines.length)] ?? ''
  const tab = line.indexOf('\t')
  const key = line.slice(0, tab)
  const text = line.slice(tab + 1)
  const body = text.includes(mark) ? text.replaceAll(mark, String(++counter).padStart(12, '0')) : text
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(key && { authorization: key }) }
  return { method: 'POST' as const, headers, body }
}

const result = await autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 60,
  requests: [{ setupRequest: (request: object) => ({ ...request, ...next() }) }],
})
const { total } = result.requests
console.log(
  JSON.stringify({
    requests: total,
    seconds: result.duration,
    rate: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  }),
)
