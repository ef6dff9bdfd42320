import { numberOf, suffixOf } from './chance.ts'
import { isNode, schema, type Type } from './schema.ts'

/** `campaign` for `Campaign`, `key` for `ApiKey`: what the ids of a type begin with. */
export function prefixOf(type: string): string {
  return exceptions[type] ?? (type.match(/[A-Z][a-z0-9]*/g)?.at(-1) ?? type).toLowerCase()
}

const exceptions: Record<string, string> = { WebhookEndpoint: 'webhook' }

/** An id of this type, always the same for the same text. */
export function idOf(type: string, text: string): string {
  return `${prefixOf(type)}_${suffixOf(text)}`
}

/** The type that an id names, if it is one. */
export function typeOfId(id: unknown): string | null {
  const prefix = /^([a-z_]+)_[0-9a-z]+$/.exec(String(id))?.[1]
  const found = [...schema().values()].find((type) => isNode(type) && prefixOf(type.name) === prefix)
  return found?.name ?? null
}

/** `donation.recorded` for `DonationRecordedEvent`. */
export function literalOf(type: string): string {
  const [noun = '', ...verb] = type.replace(/Event$/, '').match(/[A-Z][a-z0-9]*/g) ?? []
  return `${noun}.${verb.join('_')}`.toLowerCase()
}

/** A value for a leaf field, always the same for the same `source`. */
export function leafOf(type: Type, owner: Type, field: string, source: string): unknown {
  const chance = numberOf(source)
  if (type.name === 'ErrorCode')
    return owner.name
      .replace(/Error$/, '')
      .replace(/(?!^)[A-Z]/g, '_$&')
      .toUpperCase()
  if (type.kind === 'enum') return type.values[chance % type.values.length]
  return (scalars[type.name] ?? text)(chance, owner.name, field)
}

const start = Date.UTC(2020, 0, 20)
const day = 86_400_000

const text = (chance: number, owner: string, field: string): string =>
  named[field]?.(chance) ?? `${owner} ${field} ${chance % 1000}`

const named: Record<string, (chance: number) => string> = {
  code: (chance) => String(110000 + (chance % 540) * 1000),
  slug: (chance) => `slug-${chance % 1_000_000}`,
  url: (chance) => `https://example.org/${chance % 1000}`,
  website: (chance) => `https://example.org/${chance % 1000}`,
  timeZone: () => 'Asia/Shanghai',
}

const scalars: Record<string, (chance: number, owner: string, field: string) => unknown> = {
  ID: (chance, owner) => idOf(owner, String(chance)),
  Boolean: (chance) => chance % 2 === 0,
  Int: (chance) => chance % 1000,
  Float: (chance) => (chance % 100_000) / 100,
  BigInt: (chance) => String(chance % 100_000),
  Decimal: (chance) => ((chance % 10_000_000) / 100).toFixed(2),
  CurrencyCode: () => 'CNY',
  CountryCode: () => 'CN',
  DateTime: (chance) => new Date(start + (chance % (60 * day))).toISOString(),
  Date: (chance) => new Date(start + (chance % (60 * day))).toISOString().slice(0, 10),
  Duration: (chance) => `PT${1 + (chance % 48)}H`,
  EventType: (_chance, owner) => literalOf(owner),
  JSON: () => ({}),
}
