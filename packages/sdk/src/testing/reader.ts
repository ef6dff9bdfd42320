const token =
  /[\s,\uFEFF]*(?:#[^\n\r]*[\s,]*)*(\.\.\.|[!$&()[\]{}:=|@]|[A-Za-z_]\w*|-?\d[\d.eE+-]*|"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|$)/y

/** A text of GraphQL, word by word. */
export class Reader {
  readonly #text: string
  #at = 0
  /** The word that comes next; empty at the end. */
  next = ''

  constructor(text: string) {
    this.#text = text
    this.skip()
  }

  /** Goes on by one word and gives the one that was next. */
  skip(): string {
    const last = this.next
    token.lastIndex = this.#at
    const match = token.exec(this.#text)
    if (!match) throw new SyntaxError(`The document has an unexpected character at ${this.#at}.`)
    this.#at = token.lastIndex
    this.next = match[1] ?? ''
    return last
  }

  /** Goes on behind this word, if it is next. */
  take(word: string): boolean {
    if (this.next !== word) return false
    this.skip()
    return true
  }

  /** Goes on behind this word, which has to be next. */
  expect(word: string): void {
    if (!this.take(word)) throw new SyntaxError(`The document has "${this.next}" where "${word}" has to be.`)
  }

  name(): string {
    if (!/^[A-Za-z_]/.test(this.next)) throw new SyntaxError(`The document has "${this.next}" where a name has to be.`)
    return this.skip()
  }

  /** Things between two words; none where the first one does not come. */
  between<T>(open: string, read: () => T, close: string): T[] {
    const things: T[] = []
    if (!this.take(open)) return things
    while (!this.take(close)) things.push(read())
    return things
  }
}

/** A value as it is written. */
export type Literal =
  | { kind: 'variable'; name: string }
  | { kind: 'list'; items: Literal[] }
  | { kind: 'object'; fields: [string, Literal][] }
  | { kind: 'plain'; value: string | number | boolean | null }

export function readLiteral(reader: Reader): Literal {
  if (reader.take('$')) return { kind: 'variable', name: reader.name() }
  if (reader.next === '[') return { kind: 'list', items: reader.between('[', () => readLiteral(reader), ']') }
  if (reader.next === '{') return { kind: 'object', fields: reader.between('{', () => readPair(reader), '}') }
  return { kind: 'plain', value: readPlain(reader.skip()) }
}

/** `name: value`. */
export function readPair(reader: Reader): [string, Literal] {
  const name = reader.name()
  reader.expect(':')
  return [name, readLiteral(reader)]
}

function readPlain(word: string): string | number | boolean | null {
  if (word.startsWith('"""')) return word.slice(3, -3).replaceAll('\\"""', '"""').trim()
  if (word.startsWith('"')) return JSON.parse(word)
  if (/^-?\d/.test(word)) return Number(word)
  const words: Record<string, boolean | null> = { true: true, false: false, null: null }
  if (word in words) return words[word] ?? null
  if (!/^[A-Za-z_]/.test(word)) throw new SyntaxError(`The document has "${word}" where a value has to be.`)
  return word
}

/** The value that is meant. A variable that was not given is undefined. */
export function meaningOf(literal: Literal, variables: Readonly<Record<string, unknown>>): unknown {
  switch (literal.kind) {
    case 'variable':
      return variables[literal.name]
    case 'list':
      return literal.items.map((item) => meaningOf(item, variables) ?? null)
    case 'object':
      return Object.fromEntries(
        literal.fields
          .map(([name, value]) => [name, meaningOf(value, variables)] as const)
          .filter(([, value]) => value !== undefined),
      )
    case 'plain':
      return literal.value
  }
}

/** A type as it is written: `[Campaign!]!`. */
export interface TypeReference {
  /** The innermost name. */
  name: string
  required: boolean
  /** What it is a list of. */
  of: TypeReference | null
}

export function readType(reader: Reader): TypeReference {
  let of: TypeReference | null = null
  if (reader.take('[')) {
    of = readType(reader)
    reader.expect(']')
  }
  const name = of ? of.name : reader.name()
  return { name, of, required: reader.take('!') }
}
