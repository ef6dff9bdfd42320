import { builder } from '../builder.ts'
import { Check } from '../check.ts'
import { join, raw, type Sql, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import { decodeId, idPrefix, type NodeType } from '../identifiers.ts'

// The same operators everywhere: `in` for ids, codes and states, `contains` for names, `gte`/`lt` for times and amounts,
// `within` for a region and all below it. Every operator that is given has to hold.

const nobody = '00000000-0000-0000-0000-000000000000'

/** The UUID of a public id; an id of another type, or no id at all, becomes one that nothing has. */
export function uuidOf(type: NodeType, id: string): string {
  const found = decodeId(id)
  return found?.type === type ? found.uuid : nobody
}

/** The same for an id that may be left out. */
export function optionalUuid(type: NodeType, id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : uuidOf(type, id)
}

/**
 * The UUIDs of ids by which something is chosen. Looking for a thing by a wrong id finds nothing, and says so; a list
 * chosen by one would only be empty, or figures zero: so it is refused.
 *
 * @throws ValidationError at `path`, for each that is wrong
 */
export function chosenUuids(type: NodeType, ids: readonly string[], path: string[]): string[] {
  const check = new Check()
  const uuids = ids.map((id, place) => chosen(check, type, id, [...path, String(place)]))
  check.done()
  return uuids
}

/** The same for one id, which may be left out. */
export function chosenUuid(type: NodeType, id: string | null | undefined, path: string[]): string | null {
  if (id === null || id === undefined) return null
  const check = new Check()
  const uuid = chosen(check, type, id, path)
  check.done()
  return uuid
}

function chosen(check: Check, type: NodeType, id: string, path: string[]): string {
  const found = decodeId(id)
  if (found?.type === type) return found.uuid
  const what = found ? `The id of a ${found.type}` : 'Not an id'
  check.fail(path, 'BAD_ID', `${what}. Give one of type ${type}: it begins with "${idPrefix[type]}_".`)
  return nobody
}

export const IdFilter = builder.inputType('IdFilter', {
  description: 'Chooses by id.',
  fields: (t) => ({
    in: t.idList({ required: true, description: 'Any of these, at most 100. An id of another type is an error.' }),
  }),
})

export const TextFilter = builder.inputType('TextFilter', {
  description: 'Chooses by text.',
  fields: (t) => ({
    contains: t.string({ required: true, description: 'Has this in it, in Chinese or English, whatever the case.' }),
  }),
})

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Chooses by time.',
  fields: (t) => ({
    gte: t.field({ type: 'DateTime', description: 'At or after.' }),
    lt: t.field({ type: 'DateTime', description: 'Before.' }),
  }),
})

export const RegionFilter = builder.inputType('RegionFilter', {
  description: 'Chooses by region.',
  fields: (t) => ({
    within: t.string({ description: 'The code of a region: it and all below it.' }),
    in: t.stringList({ description: 'Exactly one of these codes, at most 100.' }),
  }),
})

type Maybe<T> = T | null | undefined

/** The UUIDs that a filter chooses; `path` is where it stands. */
export function uuidsIn(type: NodeType, filter: { in: string[] }, path: string[]): string[] {
  return chosenUuids(type, limited(filter.in, path), [...path, 'in'])
}

/** Conditions on a column of uuids; `path` is where the filter stands. */
export function byId(column: string, type: NodeType, filter: Maybe<{ in: string[] }>, path: string[]): Sql[] {
  if (!filter) return []
  return [sql`${raw(column)} = ANY(${uuidsIn(type, filter, path)}::uuid[])`]
}

/** Conditions on a column of states. */
export function byState(column: string, enumType: string, filter: Maybe<{ in: readonly string[] }>): Sql[] {
  return filter ? [sql`${raw(column)} = ANY(${limited([...filter.in])}::${raw(enumType)}[])`] : []
}

/** Conditions on names in both languages; the trigram indexes serve them. */
export function byName(columns: string[], filter: Maybe<{ contains: string }>): Sql[] {
  if (!filter) return []
  if (filter.contains.length > 200)
    throw new ValidationError([
      { path: ['filter', 'name', 'contains'], code: 'TOO_LONG', message: 'At most 200 characters.' },
    ])
  const pattern = `%${filter.contains.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`
  return [
    sql`(${join(
      columns.map((column) => sql`${raw(column)} ILIKE ${pattern}`),
      ' OR ',
    )})`,
  ]
}

/** Conditions on a column of times. */
export function byTime(column: string, filter: Maybe<{ gte?: Maybe<Date>; lt?: Maybe<Date> }>): Sql[] {
  return [
    ...(filter?.gte ? [sql`${raw(column)} >= ${filter.gte}`] : []),
    ...(filter?.lt ? [sql`${raw(column)} < ${filter.lt}`] : []),
  ]
}

/** Conditions on a column of region ids. */
export function byRegion(column: string, filter: Maybe<{ within?: Maybe<string>; in?: Maybe<string[]> }>): Sql[] {
  return [
    ...(filter?.within
      ? [
          sql`${raw(column)} IN (SELECT below.id FROM regions below WHERE below.ancestor_ids @> ARRAY[(SELECT r.id FROM regions r WHERE r.code = ${filter.within})])`,
        ]
      : []),
    ...(filter?.in
      ? [sql`${raw(column)} IN (SELECT r.id FROM regions r WHERE r.code = ANY(${limited(filter.in)}))`]
      : []),
  ]
}

function limited<T>(values: T[], path: string[] = ['filter']): T[] {
  if (values.length > 100)
    throw new ValidationError([
      { path: [...path, 'in'], code: 'TOO_MANY', message: 'At most 100 values in one filter.' },
    ])
  return values
}
