import { compareSchemas } from './schema-change.ts'

export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The least bump that a change of the schema asks for, and why. */
export interface Need {
  bump: Bump
  breaking: string[]
  added: string[]
}

const order: Bump[] = ['none', 'patch', 'minor', 'major']

/**
 * What a change of the schema asks for. What breaks a document of somebody is major, or minor while the version begins
 * with 0; whatever else the contract says differently is minor, or patch: `^0.1.0` takes patches and no minors.
 */
export function neededBump(before: string, after: string, version: string): Need {
  const change = compareSchemas(before, after)
  const early = version.startsWith('0.')
  if (change.breaking.length > 0) return { bump: early ? 'minor' : 'major', ...change }
  if (change.added.length > 0) return { bump: early ? 'patch' : 'minor', ...change }
  return { bump: 'none', ...change }
}

/** The greatest bump that changesets ask for this package. */
export function writtenBump(changesets: string[], name: string): Bump {
  const found = changesets.flatMap(
    (text) => new RegExp(`^['"]?${name}['"]?: *(patch|minor|major)$`, 'm').exec(text)?.[1] ?? [],
  )
  return order[Math.max(0, ...found.map((bump) => order.indexOf(bump as Bump)))] ?? 'none'
}

/** Whether what is written is enough. */
export function isEnough(written: Bump, needed: Bump): boolean {
  return order.indexOf(written) >= order.indexOf(needed)
}

/** The changeset that says what a change of the schema brings. */
export function printChangeset({ bump, breaking, added }: Need, name: string): string {
  const part = (title: string, lines: string[]) =>
    lines.length > 0 ? [`${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : []
  const parts = [
    ...part('The schema has something no more, or says it in another way:', breaking),
    ...part('The schema has more:', added),
  ]
  return `---\n'${name}': ${bump}\n---\n\n${parts.join('\n\n')}\n`
}
