import type { Database } from './database.ts'

/**
 * Has PostgreSQL look again at each table that is twice as large as when it last did. It keeps the plan of a statement
 * until then, and by itself looks once a minute: what was planned while a table was empty (new, or emptied at night)
 * reads the whole of it for each gift, for the first minute of an emergency.
 */
export async function analyzeGrown({ pool }: Database): Promise<void> {
  // It does not matter how so few pages are read.
  const { rows } = await pool.query<{ name: string }>(`
    SELECT format('%I', relname) AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
      AND pg_relation_size(oid) >= 2 * greatest(relpages, 4) * current_setting('block_size')::bigint`)
  // What another server is at is left to it.
  if (rows.length) await pool.query(`ANALYZE (SKIP_LOCKED) ${rows.map(({ name }) => name).join()}`)
}
