import { builder } from '../builder.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { isSmall } from './counts.policy.ts'
import type { CountCut, CountKind, CountSubject, Counts } from './counts.ts'

/** Figures for somebody: with small numbers, or without. */
export interface CountsValue extends CountSubject {
  counts: Pick<Counts, 'amounts'>
  cut: CountCut
  full: boolean
  /** Missing in the points of a series. */
  totals?: Counts
}

interface Told {
  value: bigint | null
  suppressed: boolean
}

/** A figure, zero where nothing is counted. */
export const amountOf = ({ counts }: CountsValue, kind: CountKind) => counts.amounts.get(kind)?.value ?? 0n

/** A number of people, or of what so few people did that it would tell who. */
export function tell(value: CountsValue, kind: CountKind, of: CountKind = kind): Told {
  const suppressed = !value.full && (isSmall(amountOf(value, kind)) || isSmall(amountOf(value, of)))
  return { value: suppressed ? null : amountOf(value, kind), suppressed }
}

/** Minutes as hours: two decimals, the last one rounded down. */
export function hours(value: CountsValue, kind: 'WORKED' | 'APPROVED'): string | null {
  const told =
    !value.full && (isSmall(amountOf(value, 'ACTIVE')) || isSmall(amountOf(value, 'SERVED')))
      ? null
      : amountOf(value, kind)
  return told === null ? null : formatHours(told)
}

/** Minutes as hours in decimals. */
export function formatHours(minutes: bigint): string {
  const hundredths = (minutes * 100n) / 60n
  const text = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0')
  return `${hundredths < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

export const PersonCount = builder.objectRef<Told>('PersonCount').implement({
  description: 'A number of people. Fewer than 5, and not none, are not told to the public: they could be somebody.',
  fields: (t) => ({
    value: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'How many; null where that is suppressed.',
      resolve: ({ value }) => value,
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: 'From 1 to 4, which only the organisation itself is told, with the scope `volunteers:read`.',
    }),
  }),
})

export const ReportedCount = builder
  .objectRef<{ value: bigint; precision: 'EXACT' | 'APPROXIMATE' | 'AT_LEAST' }>('ReportedCount')
  .implement({
    description: 'A number that was reported, not counted from records.',
    fields: (t) => ({
      value: t.field({ type: 'BigInt', description: 'How many.', resolve: ({ value }) => value }),
      precision: t.field({ type: PrecisionType, description: 'How exact.', resolve: ({ precision }) => precision }),
    }),
  })

/** A reported number with how exact it is. */
export function reported(value: CountsValue, kind: 'REPORTED_VOLUNTEERS' | 'REPORTED_ORGANIZATIONS') {
  const { value: amount = 0n, atLeast = 0n, approximate = 0n } = value.counts.amounts.get(kind) ?? {}
  const precision = atLeast > 0n ? 'AT_LEAST' : approximate > 0n ? 'APPROXIMATE' : 'EXACT'
  return { value: amount, precision } as const
}
