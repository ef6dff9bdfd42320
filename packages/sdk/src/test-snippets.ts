import { readdirSync, readFileSync } from 'node:fs'

/** A piece of code that people read: where it stands, and what it says. */
export interface Snippet {
  name: string
  code: string
}

const root = `${import.meta.dirname}/..`

/** Every piece of TypeScript of the README, of the guide and of the doc comments, those of the methods too; each once. */
export function readSnippets(): Snippet[] {
  const guide = readdirSync(`${root}/guide`).map((name) => `guide/${name}`)
  const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('test-'))
    .map((name) => `src/${name}`)
  const found = ['README.md', ...guide, ...sources].flatMap(snippetsOf)
  return [...new Map(found.map((snippet) => [snippet.code, snippet])).values()]
}

/** The snippets of a text, by number; that of a method by the method. */
function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(`${root}/${file}`, 'utf8')
  const plain = file.endsWith('.md') ? text : text.replace(/^ *\* ?/gm, '')
  return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ''], index) => {
    const method = file.includes('generated') ? /tz\.\w+\.\w+/.exec(code)?.[0] : undefined
    return { name: method ?? `${file.replace('src/', '')} ${index + 1}`, code }
  })
}
