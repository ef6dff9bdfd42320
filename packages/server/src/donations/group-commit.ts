import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Act } from '../access/act.ts'
import { Check } from '../check.ts'
import type { Database } from '../database/database.ts'
import { currentScope, runForAll, type Scope } from '../traces/scope.ts'
import { type DonationDraft, type DonationInput, readDonation } from './donation.input.ts'
import { nameOf, type RecordedGift, type RecordedRow, recordDonations, toResult } from './record-donations.ts'
import { type Call, type JudgedRow, recordingStatement } from './recording-statement.ts'

/** A gift that waits to be recorded. */
interface Waiting {
  act: Act
  input: DonationInput
  draft: DonationDraft
  scope: Scope | undefined
  resolve: (row: RecordedRow) => void
  reject: (error: unknown) => void
}

/** The most gifts in a group. */
const mostTogether = 500

/**
 * Records gifts of many callers together: what comes in while a group is being written is the next one. One at a time:
 * two would each be half as large, and wait for each other at the sums of one campaign. Each gift keeps what it has alone:
 * its own right, its own idempotency key, its own answer; one that is wrong fails alone.
 */
export class GroupCommit {
  private waiting: Waiting[] = []
  private underWay: Waiting[] | null = null
  private scheduled = false
  private readonly db: Database
  private readonly onGroup: (size: number) => void
  /** `onGroup` hears how many each statement records. */
  constructor(db: Database, onGroup: (size: number) => void = () => {}) {
    this.db = db
    this.onGroup = onGroup
  }

  /**
   * Records one gift that was received.
   *
   * @throws ValidationError and whatever else the row is refused with
   */
  async record(act: Act, input: DonationInput): Promise<RecordedGift> {
    const check = new Check()
    const draft = readDonation(check, [], input)
    check.done()
    // What takes over a part of an aggregate waits for others who do: they would hold up the whole group.
    const row = await (draft.coveredById ? alone(act, input) : this.together(act, input, draft))
    if ('error' in row) throw row.error
    return row
  }

  private together(act: Act, input: DonationInput, draft: DonationDraft): Promise<RecordedRow> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ act, input, draft, scope: currentScope(), resolve, reject })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => {
        this.scheduled = false
        this.dispatch()
      })
    })
  }

  private dispatch(): void {
    if (this.underWay || !this.waiting.length) return
    const group = this.take()
    this.underWay = group
    this.onGroup(group.length)
    void this.write(group).finally(() => this.next(group))
  }

  /** This group is written, or was tried: the next one's turn. */
  private next(group: Waiting[]): void {
    if (this.underWay !== group) return
    this.underWay = null
    this.dispatch()
  }

  /** The first who wait; of two with the same key, or the same reference at a platform, the second waits for the first. */
  private take(): Waiting[] {
    const group: Waiting[] = []
    const later: Waiting[] = []
    const passed = new Set<string>()
    for (const waiting of this.waiting) {
      const names = namesOf(waiting)
      const waits = group.length === mostTogether || names.some((name) => passed.has(name))
      if (waits) later.push(waiting)
      else group.push(waiting)
      for (const name of names) passed.add(name)
    }
    this.waiting = later
    return group
  }

  private async write(group: Waiting[]): Promise<void> {
    const [first, ...others] = group.map(({ act, draft }): Call => ({ act, drafts: [draft], rows: [0] }))
    if (!first) return
    if (!others.length) return settleAlone(group)
    try {
      const write = recordingStatement([first, ...others], { write: true, gifts: true })
      const judged = await runForAll(group, () => this.db.query<JudgedRow>(write))
      if (this.waiting.length) {
        // PostgreSQL has the next group before this one is answered: it need not wait for that.
        this.next(group)
        await nextTurn()
      }
      const unsettled = judged.flatMap((row) => {
        const waiting = group[row.call] as Waiting
        return settle(waiting, row) ? [] : [waiting]
      })
      await settleAlone(unsettled)
    } catch (error) {
      if (!isUndone(error)) {
        for (const { reject } of group) reject(error)
        return
      }
      // Nothing of it was written, because of one: halves are tried until it stands alone.
      const half = group.length >> 1
      await this.write(group.slice(0, half))
      await this.write(group.slice(half))
    }
  }
}

/** Answers for one row of a group; false where it has to be looked at alone. */
function settle({ act, resolve }: Waiting, row: JudgedRow): boolean {
  if (row.earlierId) {
    act.onReplay?.()
    resolve({ id: row.earlierId, created: true })
    return true
  }
  // Its key was used before for something else, or another took its reference this moment.
  if (row.problem === 'CLAIMED' || (!row.problem && !row.insertedId && !row.existingId)) return false
  if (!row.problem) act.onDone?.()
  resolve(toResult(row, 0, () => []))
  return true
}

function namesOf({ act: { claim }, draft }: Waiting): string[] {
  return [
    ...(claim ? [`key ${claim.applicationId} ${claim.key}`] : []),
    ...(draft.externalReference === null ? [] : [`reference ${nameOf(draft)}`]),
  ]
}

function alone(act: Act, input: DonationInput): Promise<RecordedRow> {
  return recordDonations(act, [input], { path: () => [], gifts: true }).then(([row]) => row as RecordedRow)
}

async function settleAlone(group: Waiting[]): Promise<void> {
  await Promise.all(
    group.map((waiting) =>
      runForAll([waiting], () => alone(waiting.act, waiting.input).then(waiting.resolve, waiting.reject)),
    ),
  )
}

/** Whether PostgreSQL says that the statement did nothing: bad data, a constraint, a deadlock. Any other may have been done. */
function isUndone(error: unknown): boolean {
  return /^(22|23|40)/.test(String((error as { code?: unknown } | null)?.code))
}
