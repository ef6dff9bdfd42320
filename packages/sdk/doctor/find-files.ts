import { readdirSync, statSync } from 'node:fs'
import { UsageError } from './command.ts'

const readable = /\.(graphql|gql|[cm]?[jt]sx?)$/

/** The files that documents may be in, of files, folders and globs. Nothing in `node_modules` or in hidden folders. */
export function findFiles(patterns: string[]): string[] {
  const files = patterns.flatMap((given) => {
    const pattern = given.replace(/^\.\//, '')
    const found = /[*?{]/.test(pattern) ? ofGlob(pattern) : ofPath(pattern)
    if (found.length === 0) throw new UsageError(`No file with documents is called ${given}.`)
    return found
  })
  return [...new Set(files)].sort()
}

function ofPath(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  const files = stat.isDirectory() ? walk(path.replace(/\/+$/, '')) : [path]
  return files.filter((file) => readable.test(file))
}

function ofGlob(glob: string): string[] {
  const folder = glob.slice(0, glob.search(/[*?{]/)).replace(/[^/]*$/, '')
  const start = folder === '/' ? '/' : folder.replace(/\/$/, '') || '.'
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return []
  const pattern = toPattern(glob)
  return walk(start).filter((file) => readable.test(file) && pattern.test(file))
}

function walk(folder: string): string[] {
  const path = (name: string) => (folder === '.' ? name : `${folder === '/' ? '' : folder}/${name}`)
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    if (entry.isDirectory()) return walk(path(entry.name))
    return entry.isFile() ? [path(entry.name)] : []
  })
}

/** `**` is folders, `*` and `?` are within a name, `{a,b}` is either. */
function toPattern(glob: string): RegExp {
  const parts: Record<string, string> = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
    '{': '(?:',
    '}': ')',
    ',': '|',
  }
  return new RegExp(`^${glob.replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|[\]\\]/g, (part) => parts[part] ?? `\\${part}`)}$`)
}
