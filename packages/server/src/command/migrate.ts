import { openMigrated } from './with-database.ts'

/** `tongzhou migrate` */
export async function migrateCommand(): Promise<void> {
  const applied: string[] = []
  const { close } = await openMigrated((name) => applied.push(name))
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is at this version already.')
  await close()
}
