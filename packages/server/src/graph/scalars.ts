import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { builder } from '../builder.ts'
import { type EventType, isEventType } from '../events/event.ts'
import { parseDate, parseDateTime } from '../time/point-in-time.ts'

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A scalar that callers write as text; `read` throws what is wrong with it. */
function textScalar<T>(
  name: string,
  description: string,
  read: (text: string) => T,
  write: (value: T) => string = String,
): void {
  const fromText = (value: unknown): T => {
    if (typeof value !== 'string') throw bad(`${name} is written as text.`)
    return read(value)
  }
  const scalar = new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: (value) => write(value as T),
    parseValue: fromText,
    parseLiteral: (node: ValueNode) => fromText(node.kind === Kind.STRING ? node.value : null),
  })
  builder.addScalarType(name as never, scalar as never)
}

textScalar<Date>(
  'DateTime',
  'An instant as RFC 3339 with offset, to the millisecond: `2020-02-12T15:42:00.000+08:00`. Answers are in UTC.',
  (text) => {
    const at = parseDateTime(text)
    if (!at) throw bad('Not a time with offset. Write it as "2020-02-12T15:42:00+08:00".')
    return at
  },
  (at) => at.toISOString(),
)

textScalar<string>('Date', 'A day of the calendar, ISO 8601: `2020-02-12`.', (text) => {
  const day = parseDate(text)
  if (!day) throw bad('Not a day of the calendar. Write it as "2020-02-12".')
  return day
})

textScalar<string>(
  'PointInTime',
  'A DateTime, or a plain Date, which means the end of that day in the time zone of the region: `2020-02-12` counts all of 12 February.',
  (text) => text,
)

textScalar<string>('Duration', 'A length of time, ISO 8601: `PT19H42M7.5S`.', (text) => text)

textScalar<EventType>(
  'EventType',
  'What happened, as the log names it: `noun.verbed`, such as `donation.recorded`. Each type of event in the graph is named after it: `DonationRecordedEvent`. New ones may come.',
  (text) => {
    if (!isEventType(text))
      throw bad(`There is no event "${text.slice(0, 60)}". The implementations of Event are all there are.`)
    return text
  },
)

textScalar<string>('CurrencyCode', 'An ISO 4217 currency code: `CNY`.', (text) => text)

textScalar<string>('CountryCode', 'An ISO 3166-1 alpha-2 country code: `CN`.', (text) => text)

builder.addScalarType(
  'Decimal',
  new GraphQLScalarType<string, string>({
    name: 'Decimal',
    description: 'An exact decimal number as text: `"1557000000.00"`. Never a float.',
    serialize: (value) => String(value),
    parseValue: (value) => {
      if (typeof value !== 'string') throw bad('A Decimal is written as text, so that no float touches it: "12.50".')
      return value
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING && node.kind !== Kind.INT)
        throw bad('A Decimal is written as text, so that no float touches it: "12.50".')
      return node.value
    },
  }),
)

const wholeNumber = (text: string): bigint => {
  if (!/^-?\d{1,19}$/.test(text)) throw bad('A BigInt is a whole number as text, of at most 19 digits.')
  return BigInt(text)
}

builder.addScalarType(
  'BigInt',
  new GraphQLScalarType<bigint, string>({
    name: 'BigInt',
    description: 'A whole number of any size up to 2^63, as text: `"2800000"`.',
    serialize: (value) => String(value),
    parseValue: (value) =>
      wholeNumber(typeof value === 'number' ? (Number.isSafeInteger(value) ? String(value) : '') : String(value)),
    parseLiteral: (node) => wholeNumber(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : ''),
  }),
)
