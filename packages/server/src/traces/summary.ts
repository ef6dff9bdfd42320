/** What a statement does, in the words of its span. */
export interface Summary {
  /** `SELECT`, `INSERT`, … */
  verb: string
  /** What it writes first, or else reads first. */
  table: string | undefined
}

/** The most texts that are remembered. */
const mostKnown = 500
const known = new Map<string, Summary>()

/** Says of a statement what it does to which table: it may have many parts, of which the first that writes counts. */
export function summaryOf(text: string): Summary {
  const found = known.get(text)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const summary = read(text)
  known.set(text, summary)
  return summary
}

const table = /"?(?:public"?\."?)?([a-z_]+)\b"?/.source
const write = new RegExp(`\\b(INSERT) INTO ${table}|(?<!FOR |DO |KEY )\\b(UPDATE) ${table}|\\b(DELETE) FROM ${table}`)
// What is followed by a parenthesis or a point is a function, or a column of something.
const reads = new RegExp(`(?<!DISTINCT )\\b(?:FROM|JOIN) (?:ONLY )?${table}(?! ?[(.])`, 'g')
/** Parts of a statement have names, from which others read. */
const parts = /\b([a-z_]+)(?: ?\([^()]*\))? AS (?:NOT )?(?:MATERIALIZED )?\(/g

function read(statement: string): Summary {
  const text = statement.replace(/\s+/g, ' ').trim()
  const [, ...written] = write.exec(text) ?? []
  const [verb, into] = written.filter((word) => word !== undefined)
  if (verb) return { verb, table: into }
  const named = new Set([...text.matchAll(parts)].map(([, name]) => name))
  const from = [...text.matchAll(reads)].map(([, name]) => name).find((name) => !named.has(name))
  const first = /^\w+/.exec(text)?.[0].toUpperCase() ?? 'SQL'
  return { verb: first === 'WITH' ? 'SELECT' : first, table: from }
}
