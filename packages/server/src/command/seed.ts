import { seedRegions } from '../regions/seed-regions.ts'
import { openMigrated } from './with-database.ts'

/** `tongzhou seed` */
export async function seedCommand(): Promise<void> {
  const { db, close } = await openMigrated()
  const added = await seedRegions(db)
  console.log(`${added} regions added. The facts of 2020 are loaded through the API: see examples/zhejiang-2020.`)
  await close()
}
