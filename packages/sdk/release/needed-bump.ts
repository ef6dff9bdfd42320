import { buildSchema, findBreakingChanges, lexicographicSortSchema, printSchema } from 'graphql'

export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The least bump that a change of the schema asks for, and why. */
export interface Need {
  bump: Bump
  reasons: string[]
}

const order: Bump[] = ['none', 'patch', 'minor', 'major']

/**
 * What a change of the schema asks for. What breaks a document of somebody is major, or minor while the version begins
 * with 0; whatever else the contract says differently is minor, or patch.
 */
export function neededBump(before: string, after: string, version: string): Need {
  const [old, now] = [buildSchema(before), buildSchema(after)]
  const early = version.startsWith('0.')
  const breaking = findBreakingChanges(old, now).map(({ description }) => description)
  if (breaking.length > 0) return { bump: early ? 'minor' : 'major', reasons: breaking }
  if (shape(before) === shape(after)) return { bump: 'none', reasons: [] }
  return { bump: early ? 'patch' : 'minor', reasons: ['The schema has more than it had.'] }
}

/** The greatest bump that changesets ask for this package. */
export function writtenBump(changesets: string[], name: string): Bump {
  const found = changesets.flatMap(
    (text) => new RegExp(`^['"]${name}['"]: *(patch|minor|major)$`, 'm').exec(text)?.[1] ?? [],
  )
  return order[Math.max(0, ...found.map((bump) => order.indexOf(bump as Bump)))] ?? 'none'
}

/** Whether what is written is enough. */
export function isEnough(written: Bump, needed: Bump): boolean {
  return order.indexOf(written) >= order.indexOf(needed)
}

/** The schema without its descriptions and their order. */
function shape(text: string): string {
  return printSchema(lexicographicSortSchema(buildSchema(text)))
    .replace(/"""[\s\S]*?"""\n?/g, '')
    .replace(/\s+/g, ' ')
}
