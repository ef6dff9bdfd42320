import { readFileSync } from 'node:fs'
import { Source } from 'graphql'

/** A document as it was found. */
export interface Found {
  source: Source
  /** Something is put into it when the program runs, so that it cannot be known as a whole. */
  isPatched: boolean
}

/** The documents in a file: the whole of it, or the strings in a source that are marked as one or begin like one. */
export function readDocuments(file: string): Found[] {
  const text = readFileSync(file, 'utf8')
  const found = /\.(graphql|gql)$/.test(file)
    ? [{ source: new Source(text, file), isPatched: false }]
    : within(text, file)
  return found.filter(({ source }) => source.body.replace(/#.*/g, '').trim() !== '')
}

function within(text: string, file: string): Found[] {
  return [...text.matchAll(token)].flatMap(({ 0: all, 1: mark, 2: quoted = '', index }) => {
    const raw = quoted.slice(1, -1)
    if (!mark && !operation.test(raw)) return []
    const before = text.slice(0, index + all.length - quoted.length + 1).split('\n')
    const from = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return [{ source: new Source(blank(raw), file, from), isPatched: /\$\{/.test(raw) }]
  })
}

const operation = /^\s*(?:(?:query|mutation|subscription)\b[^{}]*|fragment\s+\w+\s+on\s+\w+\s*)\{[\s\S]*\}\s*$/
const string = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/
const mark = /\b(?:graphql|gql)\s*(?:<[^<>]*>\s*)?(?:\(\s*(?:\/\*[^*]*\*\/\s*)?)?|\/\*\s*GraphQL\s*\*\/\s*/

/** A string with what marks it, or a comment, which is read over: what is quoted in it counts for nothing. */
const token = new RegExp(`(${mark.source})?(${string.source})|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, 'g')

/** The text without escapes and what is put in at run time; the rest stays where it is, letter for letter. */
function blank(raw: string): string {
  return raw.replace(/\$\{[^}]*\}/g, (part) => part.replace(/[^\n]/g, ' ')).replace(/\\([\s\S])/g, ' $1')
}
