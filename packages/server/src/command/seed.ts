import { InvalidArgumentError } from 'commander'
import { seedRegions } from '../regions/seed-regions.ts'
import { seedVolunteers } from '../volunteers/seed-volunteers.ts'
import { openMigrated } from './with-database.ts'

/** `tongzhou seed`: the places of the demo, and on request volunteers and shifts of no real people. */
export async function seedCommand(options: { volunteers?: number; shifts?: number }): Promise<void> {
  const { db, close } = await openMigrated()
  const added = await seedRegions(db)
  console.log(`${added} regions added. The facts of 2020 are loaded through the API: see examples/zhejiang-2020.`)
  const { volunteers = 0, shifts = 0 } = options
  const started = Date.now()
  const onProgress = (what: string, done: number, total: number) =>
    console.error(`  ${what}: ${done} of ${total} (${Math.round((Date.now() - started) / 1000)} s)`)
  if (volunteers || shifts) await seedVolunteers(db, { volunteers, shifts, onProgress })
  await close()
}

/** Reads how many rows are asked for. */
export function readAmount(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('Not a whole number up to 99,999,999.')
  return Number(text)
}
