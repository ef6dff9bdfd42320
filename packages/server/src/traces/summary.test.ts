import { expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

it.each([
  ['SELECT t.* FROM regions t ORDER BY t.code LIMIT $1', 'SELECT', 'regions'],
  ['SELECT "public"."sites"."id" FROM "public"."sites" WHERE ("public"."sites"."id" = $1)', 'SELECT', 'sites'],
  [
    'SELECT k.ord FROM unnest($1::uuid[]) AS k(value, ord)\n JOIN  campaigns t ON t.id = k.value',
    'SELECT',
    'campaigns',
  ],
  ['WITH given AS (SELECT 1), open (id) AS (SELECT id FROM shifts FOR UPDATE) SELECT * FROM given', 'SELECT', 'shifts'],
  ['SELECT EXTRACT(EPOCH FROM e.at) FROM event_outbox e WHERE e.a IS DISTINCT FROM b', 'SELECT', 'event_outbox'],
  [
    'WITH given AS (SELECT id FROM campaigns), made AS (INSERT INTO donations (id) SELECT id FROM given ON CONFLICT DO UPDATE SET id = 1), told AS (INSERT INTO event_outbox (id) SELECT 1) SELECT 1',
    'INSERT',
    'donations',
  ],
  ['UPDATE "public"."teams" SET "name" = $1', 'UPDATE', 'teams'],
  ['delete_all AS (DELETE FROM volunteer_skills WHERE id = $1)', 'DELETE', 'volunteer_skills'],
  ['SELECT now()', 'SELECT', undefined],
  ['COMMIT', 'COMMIT', undefined],
])('%s', (text, verb, table) => {
  expect(summaryOf(text)).toEqual({ verb, table })
})
