import { readFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import type { Contender } from '../contenders/contender.ts'

/** On what a run was measured. */
export interface Machine {
  processor: string
  cores: number
  memory: string
  system: string
  node: string
  postgres: string
  load: string
  versions: Record<string, string>
}

/** The machine, and the versions of whatever was measured. */
export async function describeMachine(postgres: string, load: string, contenders: Contender[]): Promise<Machine> {
  const packages = [...new Set(contenders.flatMap(({ packages }) => packages))].sort()
  const versions = await Promise.all(packages.map(async (name) => [name, await versionOf(name)] as const))
  return {
    processor: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    postgres,
    load,
    versions: Object.fromEntries(versions),
  }
}

async function versionOf(name: string): Promise<string> {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
