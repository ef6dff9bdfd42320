import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { type MilestoneKey, readMilestones } from './milestone.ts'
import { readManySeries, type SeriesPoint, type SeriesQuery } from './series.ts'
import type { ScopeSets } from './totals.ts'

/** Series and milestones: those alike that a request asks for, over whatever scopes, are read together. */
export class SeriesLoader {
  private readonly series = new Map<string, DataLoader<ScopeSets, SeriesPoint[]>>()
  private readonly milestones: DataLoader<MilestoneKey, Date | null>
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
    this.milestones = new DataLoader((keys) => readMilestones(db, keys), { cache: false })
  }

  load({ sets, ...query }: SeriesQuery): Promise<SeriesPoint[]> {
    const name = JSON.stringify(query)
    let loader = this.series.get(name)
    if (!loader)
      this.series.set(name, (loader = new DataLoader((keys) => readManySeries(this.db, keys, query), { cache: false })))
    return loader.load(sets)
  }

  /** When the cash given within a scope first came to an amount, or null. */
  reached(scope: string, minor: bigint): Promise<Date | null> {
    return this.milestones.load({ scope, minor })
  }
}
