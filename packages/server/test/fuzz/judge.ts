import type { FuzzAnswer } from './send.ts'

/** What nobody outside is to see: of our code, its libraries, the database. No request of the fuzzer has any of it. */
const inside = [
  /prisma/i,
  /originalError|stacktrace/,
  /\bat .{1,80}\(.{1,200}:\d+:\d+\)/,
  /node_modules|node:internal|\/packages\/|\/src\/|\.ts:\d/,
  /\b(api_keys|ledger_entries|kept_totals|kept_counts|event_outbox|idempotency_keys|webhook_secrets|team_members|pg_\w+)\b/,
  /syntax error at or near|violates|invalid input syntax|relation ".*" does not exist|out of range for type/,
  /Maximum call stack|Cannot read propert|is not a function|is not iterable|undefined \(|Unexpected token|in JSON at position/,
  /ECONN|EPIPE|postgres/i,
]

/** What is wrong with an answer, in a few words; null where nothing is. */
export function judge({ status, headers, text }: FuzzAnswer): string | null {
  if (status >= 500) return `status ${status}`
  const type = headers['content-type'] ?? ''
  // What Node or the library of WebSockets find to be no HTTP, or not yet, does not come to us: they answer shortly.
  if (!headers['x-request-id']) return status < 500 && text.length < 100 ? null : `no x-request-id with ${status}`
  // The page for people has the code of GraphiQL in it.
  if (type.startsWith('text/html')) return status === 200 ? null : `a page with ${status}`
  const leak = inside.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
  if (leak) return `a leak: ${leak.slice(0, 60)}`
  if (text.includes('"INTERNAL"')) return 'INTERNAL'
  if (/json/.test(type)) return isJson(text) ? null : 'no JSON'
  if (type.startsWith('text/event-stream')) return /^(id|event|:)/.test(text) ? null : 'no event stream'
  if (type.startsWith('multipart/mixed')) return text.includes('\r\n---') ? null : 'no parts'
  return text.length < 200 || type.startsWith('text/calendar') ? null : `an answer of the type "${type}"`
}

function isJson(text: string): boolean {
  // An answer to HEAD has no body.
  if (text === '') return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
