/**
 * How scalars look in TypeScript. Numbers beyond a double's and decimals stay text; a `Date` is written as RFC 3339 by
 * JSON, a `bigint` as text by the client.
 */
export const scalars: Record<string, { input: string; output: string }> = {
  ID: { input: 'string', output: 'string' },
  String: { input: 'string', output: 'string' },
  Boolean: { input: 'boolean', output: 'boolean' },
  Int: { input: 'number', output: 'number' },
  Float: { input: 'number', output: 'number' },
  BigInt: { input: 'string | bigint', output: 'string' },
  CountryCode: { input: 'string', output: 'string' },
  CurrencyCode: { input: 'string', output: 'string' },
  Date: { input: 'string', output: 'string' },
  DateTime: { input: 'string | Date', output: 'string' },
  Decimal: { input: 'string', output: 'string' },
  EventType: { input: 'EventType', output: 'Open<EventType>' },
  Duration: { input: 'string', output: 'string' },
  JSON: { input: 'unknown', output: 'unknown' },
  PointInTime: { input: 'string | Date', output: 'string' },
}
