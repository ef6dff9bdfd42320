import type { ServerResponse } from 'node:http'
import type { Database } from '../database/database.ts'
import { readCalendar } from '../shifts/calendar-feed.ts'

/** Whether a path may be a calendar's. */
export function isCalendarPath(path: string): boolean {
  return /^\/calendars\/[\w-]{20,64}\.ics$/.test(path)
}

/** Answers with the calendar behind a secret path; answers false where there is none. */
export async function sendCalendar(db: Database, path: string, response: ServerResponse): Promise<boolean> {
  const calendar = await readCalendar(db, path.slice('/calendars/'.length, -'.ics'.length))
  if (calendar === null) return false
  response
    .writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="rota.ics"',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
    })
    .end(calendar)
  return true
}
