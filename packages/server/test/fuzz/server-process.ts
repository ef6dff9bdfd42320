import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { connect } from '../../src/database/connect.ts'
import { openDatabase } from '../../src/database/database.ts'
import { RateLimit } from '../../src/http/rate-limit.ts'
import { startServer } from '../../src/server.ts'

// The real server in a process of its own, so that its end is seen, and the time that its event loop was busy is its own.

const url = process.argv[2] ?? ''
// How much may be asked has tests of its own: here everything is to be read.
RateLimit.prototype.take = () => ({ limit: 1, remaining: 1, reset: 0, retryAfter: 0 })
const server = await startServer({
  db: openDatabase(await connect(url)),
  log: pino({ level: 'error' }),
  host: '127.0.0.1',
  port: 0,
})
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', () => {
  process.send?.({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6, rss: process.memoryUsage().rss })
})
process.send?.({ url: server.url })
