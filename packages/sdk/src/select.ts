/**
 * The fields that are wanted of a thing: `true` for a value, fields again for a thing within it. Left out is what needs
 * arguments, and what may be of several types; `tz.query` asks for those.
 */
export type Select<Fields> = {
  readonly [Name in keyof Fields]?: [Inner<Fields[Name]>] extends [never] ? true : Select<Inner<Fields[Name]>>
}

/** What a selection gives. */
export type Selected<Fields, Chosen> = {
  [Name in keyof Chosen & keyof Fields]: Chosen[Name] extends true ? Fields[Name] : Within<Fields[Name], Chosen[Name]>
} & {}

/** Holds a selection to the fields that there are. */
export type Exactly<Fields, Chosen> = {
  readonly [Name in keyof Chosen]: Name extends keyof Fields
    ? Chosen[Name] extends true
      ? true
      : Exactly<Inner<Fields[Name]>, Chosen[Name]>
    : never
}

/** The option by which a method gives other fields than those it gives by itself. */
export interface SelectOption<Fields, Chosen> {
  /** The fields that are wanted. Without it, the method gives those that its result says. */
  select: Chosen & Exactly<Fields, Chosen>
}

/** The thing in a field, also in a list of them; never for a value. */
type Inner<Value> = Value extends readonly (infer Item)[] ? Inner<Item> : Value extends Leaf ? never : Value

type Leaf = string | number | boolean | null

type Within<Value, Chosen> = Value extends readonly (infer Item)[]
  ? Within<Item, Chosen>[]
  : Value extends Leaf
    ? Value
    : Selected<Value, Chosen>

/** A document whose first fragment asks for the selected fields, with the other fragments that are still needed. */
export function choose(document: string, options: object | undefined): string {
  const { select } = (options ?? {}) as { select?: object }
  if (!select) return document
  const [operation = '', ...fragments] = document.split(/(?=fragment )/)
  const first = /\w+/.exec(operation.split('...')[1] ?? '')?.[0]
  return fragments.reduce((text, fragment) => {
    const [, name] = fragment.split(' ')
    if (!text.match(`\\.${name}\\b`)) return text
    // `{"name":true,"goal":{"amount":true}}` without what GraphQL has not.
    const fields = JSON.stringify(select).replace(/:true|"|:(?={)/g, '')
    return text + (name === first ? fragment.split('{')[0] + fields : fragment)
  }, operation)
}
