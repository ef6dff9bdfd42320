import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { type Dimension, type GroupTotals, readGroups, type TotalsKey } from './totals.ts'

/** Breakdowns of totals: those of one dimension that a request asks for are one statement. */
export class GroupsLoader {
  private readonly loaders = new Map<string, DataLoader<TotalsKey, Map<string | null, GroupTotals>>>()
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
  }

  load(key: TotalsKey, by: Dimension): Promise<Map<string | null, GroupTotals>> {
    const name = JSON.stringify(by)
    let loader = this.loaders.get(name)
    if (!loader)
      this.loaders.set(name, (loader = new DataLoader((keys) => readGroups(this.db, keys, by), { cache: false })))
    return loader.load(key)
  }
}
