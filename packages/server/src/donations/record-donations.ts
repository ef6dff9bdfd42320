import { type Act, type Claim, once } from '../access/act.ts'
import { Check } from '../check.ts'
import { ValidationError } from '../errors.ts'
import { type DonationDraft, type DonationInput, readDonation } from './donation.input.ts'
import { explain } from './recording-problem.ts'
import { type Gift, giftOf, type JudgedRow, type Recording, recordingStatement } from './recording-statement.ts'

/** The gift that one row is (made now or already there), itself where it was asked for and is at hand. */
export interface RecordedGift {
  id: string
  created: boolean
  gift?: Gift | undefined
}

/** What became of one row: the gift, or why not. */
export type RecordedRow = RecordedGift | { error: Error }

/** How a batch is recorded. */
export interface RecordOptions extends Omit<Recording, 'write'> {
  /** Names the row in the errors: a bulk's rows, or the input itself. */
  path?: (row: number) => string[]
}

/** The most rows of one call. */
export const maximumRows = 500

/**
 * Records gifts in one statement: rows, goods, valuations, ledger entries, events. A gift that is there already, by its
 * platform's reference, is answered with, not made again. Row by row a result; a bad row does not stop the others,
 * unless `atomic`.
 */
export function recordDonations(
  act: Act,
  inputs: DonationInput[],
  options: RecordOptions = {},
): Promise<RecordedRow[]> {
  return once<{ ids: string[] }, RecordedRow[]>(
    act,
    (act) => record(act, inputs, options),
    ({ ids }) => record({ ...act, claim: null }, inputs, options, ids),
  )
}

/** `made` are the ids that an earlier run of the same call gave its rows: then nothing is written, only told again. */
async function record(
  act: Act,
  inputs: DonationInput[],
  options: RecordOptions,
  made?: string[],
): Promise<RecordedRow[]> {
  const path = options.path ?? ((row: number) => ['donations', String(row)])
  if (inputs.length > maximumRows || inputs.length === 0) {
    const check = new Check()
    check.fail(
      ['donations'],
      'BAD_NUMBER_OF_ROWS',
      `From 1 to ${maximumRows} rows a call; there are ${inputs.length}. Split them.`,
    )
    check.done()
  }
  const results: (RecordedRow | undefined)[] = []
  const drafts: DonationDraft[] = []
  const byReference = new Map<string, number>()
  inputs.forEach((input, row) => {
    const check = new Check()
    const draft = readDonation(check, path(row), input)
    if (options.pledged && draft.coveredById) {
      const message = 'What is only promised is in no aggregate of what was received. Leave it out.'
      check.fail([...path(row), 'coveredBy'], 'NOT_COVERABLE', message)
    }
    draft.id = made?.[row] ?? draft.id
    drafts[row] = draft
    if (check.fieldErrors.length) results[row] = { error: new ValidationError(check.fieldErrors) }
    else if (draft.externalReference !== null && !byReference.has(nameOf(draft))) byReference.set(nameOf(draft), row)
  })
  const firstOf = (row: number) => {
    const draft = drafts[row]
    return draft && draft.externalReference !== null ? (byReference.get(nameOf(draft)) ?? row) : row
  }
  // The same reference twice in one call is one gift where both say the same.
  inputs.forEach((_, row) => {
    if (!results[row] && !sameGift(drafts[firstOf(row)], drafts[row]))
      results[row] = { error: explain('REFERENCE_TAKEN', path(row)) }
  })
  const todo = inputs.map((_, row) => row).filter((row) => !results[row] && firstOf(row) === row)
  const refused = options.atomic === true && results.some(Boolean)
  const rows = await recordRows(act, drafts, todo, { ...options, write: !refused && !made })
  for (const row of todo) results[row] = toResult(rows.get(row), row, path)
  const repeat = (first: number, row: number): RecordedRow => {
    const result = toResult(rows.get(first), row, path)
    return 'id' in result ? { id: result.id, created: false } : result
  }
  return inputs.map((_, row) => results[row] ?? repeat(firstOf(row), row))
}

/** What a gift is called at its platform, unlike any other pair of the two. */
export function nameOf({ platform, externalReference }: DonationDraft): string {
  return JSON.stringify([platform, externalReference])
}

/** Runs the statement; rows whose reference another writer took at this very moment are judged again. */
async function recordRows(
  act: Act,
  drafts: DonationDraft[],
  rows: number[],
  options: RecordOptions & { write: boolean },
): Promise<Map<number, JudgedRow>> {
  const judged = new Map<number, JudgedRow>()
  let open = rows
  let claim = act.claim
  for (let attempt = 0; open.length && attempt < 5; attempt++) {
    const run = (claim: Claim | null, write: boolean) =>
      act.db.query<JudgedRow>(
        recordingStatement([{ act: { ...act, claim }, drafts, rows: open }], { ...options, write }),
      )
    let refused = false
    const found = await run(claim, options.write).catch((error: { code?: string }) => {
      // `refuse`: in an atomic call one row could not be written, so none was.
      if (error.code !== 'TZ001') throw error
      refused = true
      return run(null, false)
    })
    for (const row of found) judged.set(row.row, row)
    // The first statement that settles a row has taken the claim; one that could not has left it for the next.
    if (!refused && found.some((row) => row.insertedId || row.existingId)) claim = null
    const unsettled = options.write && !found.some((row) => options.atomic && row.problem)
    open = unsettled
      ? found.filter((row) => !row.problem && !row.existingId && !row.insertedId).map((row) => row.row)
      : []
  }
  return judged
}

/** What became of a row, by what the database says of it. */
export function toResult(judged: JudgedRow | undefined, row: number, path: (row: number) => string[]): RecordedRow {
  if (judged?.insertedId) return { id: judged.insertedId, created: true, gift: giftOf(judged) }
  if (judged?.problem && judged.problem !== 'CLAIMED') return { error: explain(judged.problem, path(row)) }
  if (judged?.existingId) return { id: judged.existingId, created: false }
  return { error: explain('NOT_WRITTEN', path(row)) }
}

function sameGift(a: DonationDraft | undefined, b: DonationDraft | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    a.amountMinor === b.amountMinor &&
    a.currency === b.currency &&
    a.campaignId === b.campaignId &&
    a.organizationId === b.organizationId &&
    a.granularity === b.granularity
  )
}
