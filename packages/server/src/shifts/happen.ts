import { type Act, once, takeClaim } from '../access/act.ts'
import { explaining } from '../database/constraint.ts'
import { type Sql, sql } from '../database/sql.ts'
import {
  ClashError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  NotQualifiedError,
  RestError,
  ShiftFullError,
  ValidationError,
} from '../errors.ts'
import { announce } from '../events/announce.ts'

/** What a function of the database answers: why not, or one thing that happened. */
interface Happening {
  problem: string | null
  detail: string | null
  event: string
  subjectId: string
}

/** What came of an act: its subject, and all that happened with it, as ids by event. */
export interface Happened {
  id: string
  events: { event: string; id: string }[]
}

/**
 * Calls a function of the database that changes places or attendances, as one statement with the events and the claim.
 * The answer's id is the subject of the first thing that happened.
 */
export function happen(act: Act, call: Sql): Promise<Happened> {
  return once<Happened, Happened>(
    act,
    (act) => run(act, call),
    (outcome) => outcome,
  )
}

async function run(act: Act, call: Sql, attempt = 0): Promise<Happened> {
  const statement = act.db.query<Happening>(sql`
    WITH happened AS MATERIALIZED (SELECT row_number() OVER () AS n, h.* FROM ${call} h),
    told AS MATERIALIZED (SELECT * FROM happened WHERE event IS NOT NULL),
    ${announce(act, sql`h.event`, {
      from: sql`told h`,
      subject: sql`h.subject_id`,
      organizations: sql`COALESCE(h.organization_ids, '{}')`,
      region: sql`h.region_id`,
      hidden: sql`h.hidden`,
      payload: sql`h.payload`,
    })},
    ${takeClaim(act.claim, outcome, sql`told`)}
    SELECT problem, detail, event, subject_id FROM happened ORDER BY n`)
  const rows = await explaining(statement, {
    signup_clash: () => new ClashError(),
    signup_rest: () => new RestError(),
    signups_live_key: () => explain('ALREADY_CONFIRMED', null),
  }).catch((error: { code?: string }) => {
    // The function found that what it holds is no longer all that it needs: it says so, and is asked again.
    // The other is a ring of waits that the order of locks rules out; should there be one after all, it leaves no trace.
    if (['40001', '40P01'].includes(error.code ?? '') && attempt < 5) return null
    throw error
  })
  if (!rows) return run(act, call, attempt + 1)
  const [first] = rows
  if (!first) throw new Error('A function of the database answered nothing.')
  if (first.problem) throw explain(first.problem, first.detail)
  return { id: first.subjectId, events: rows.map(({ event, subjectId }) => ({ event, id: subjectId })) }
}

const outcome = sql`(SELECT jsonb_build_object('id', (array_agg(subject_id ORDER BY n))[1],
  'events', jsonb_agg(jsonb_build_object('event', event, 'id', subject_id) ORDER BY n)) FROM told)`

/** The error for a reason that the database gives. */
export function explain(problem: string, detail: string | null): Error {
  const field = (path: string, message: string) => new ValidationError([{ path: [path], code: problem, message }])
  switch (problem) {
    case 'SHIFT_NOT_FOUND':
      return new NotFoundError('shift', 'with this id')
    case 'VOLUNTEER_NOT_FOUND':
      return new NotFoundError('volunteer', 'with this id')
    case 'SIGNUP_NOT_FOUND':
      return new NotFoundError('signup', 'with this id')
    case 'NOT_COORDINATOR':
      return new ForbiddenError('Only the organisation of the shift overrides its rules. Sign up without "override".')
    case 'NOT_OPEN_TO_OTHERS':
      return new ForbiddenError("The shift takes only its own organisation's volunteers. Choose one that is open.")
    case 'FULL':
      return new ShiftFullError(Number(detail))
    case 'CLASH':
      return new ClashError()
    case 'REST':
      return new RestError()
    case 'NOT_QUALIFIED':
      return new NotQualifiedError(detail ?? '')
    case 'SHIFT_DRAFT':
      return new ConflictError('The shift is a draft. Publish it first.')
    case 'SHIFT_CANCELLED':
      return new ConflictError('The shift is cancelled. Choose another.')
    case 'SHIFT_OVER':
      return new ConflictError('The shift is over, or has begun. What happened in it is recorded by its coordinator.')
    case 'ALREADY_CONFIRMED':
      return new ConflictError('The volunteer has a place in the shift already.')
    case 'ALREADY_WAITLISTED':
      return new ConflictError('The volunteer waits for a place in the shift already.')
    case 'ALREADY_CANCELLED':
      return new ConflictError('The place was given up already.')
    case 'ALREADY_CHECKED_IN':
      return new ConflictError('The volunteer is checked in already. Check out at the end.')
    case 'ALREADY_CHECKED_OUT':
    case 'ALREADY_APPROVED':
    case 'ALREADY_DISPUTED':
      return new ConflictError('The volunteer has been there and is checked out. Correct the hours if they are wrong.')
    case 'ALREADY_NO_SHOW':
      return new ConflictError('The volunteer is marked as not come already.')
    case 'ALREADY_ERASED':
      return new ConflictError('The volunteer is erased already.')
    case 'NOT_CONFIRMED':
      return new ConflictError('That is no place that is taken: it waits for one, or was given up.')
    case 'NOTHING_TO_SWAP':
      return new ConflictError('Two volunteers swap the places of two shifts. Name two places that differ in both.')
    case 'ATTENDED':
      return new ConflictError('Somebody has checked in already. Correct the attendance instead.')
    case 'BAD_TIMES':
      return field('endsAt', 'A shift ends after it begins, and at most 48 hours later.')
    case 'TOO_EARLY':
      return field('at', `Too early: the shift begins at ${detail}, and check-in opens an hour before.`)
    default:
      throw new Error(`The database gave the reason ${problem}.`)
  }
}
