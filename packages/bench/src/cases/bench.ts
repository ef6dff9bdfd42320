import type { Database } from '@tongzhou/server/src/database/database.ts'
import type { Scale } from '../data/history.ts'
import type { Workspace } from '../data/workspace.ts'
import type { Load } from '../load/load.ts'
import type { Options } from '../options.ts'
import type { CaseResult } from '../report/result.ts'

/** What a case has to do with. */
export interface Bench {
  options: Options
  workspace: Workspace
  /** The database of the run's scale. */
  url: string
  db: Database
  scale: Scale
  load: Load
  /** Values for the header `authorization`: keys enough that no allowance of one is used up. */
  keys: string[]
  /** Ids of campaigns, the newest first. */
  campaigns: string[]
  say(line: string): void
}

/** Something that is measured. */
export interface Case {
  name: string
  about: string
  run(bench: Bench): Promise<CaseResult>
}

/** How many connections send load. */
export const connections = 32
