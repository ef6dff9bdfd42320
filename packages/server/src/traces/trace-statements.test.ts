import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { expect, it } from 'vitest'
import { createDatabase } from '../../test/database.ts'
import { openDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { runUnder } from './scope.ts'
import { traceStatements } from './trace-statements.ts'

it('a statement is told with parameters in place of values, and an error by its code, since PostgreSQL quotes', async () => {
  const exporter = new InMemorySpanExporter()
  const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }).getTracer('test')
  const { pool, drop } = await createDatabase()
  traceStatements(pool, tracer)
  const db = openDatabase(pool)
  const phone = '13912345678'
  const span = tracer.startSpan('request')
  await runUnder({ span, now: () => Date.now() }, async () => {
    await db.query(sql`SELECT name FROM volunteers WHERE phone = ${phone}`)
    await db.prisma.volunteer.findMany({ where: { phone }, select: { id: true } })
    await expect(db.query(sql`SELECT ${phone}::uuid`)).rejects.toThrow(phone)
  })
  // Nobody's request.
  await db.query(sql`SELECT 1`)
  const told = exporter.getFinishedSpans()
  expect(told.map(({ name }) => name)).toEqual(['SELECT volunteers', 'SELECT volunteers', 'SELECT'])
  expect(told.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
    told.map(() => span.spanContext().spanId),
  )
  expect(told[0]?.attributes['db.query.text']).toBe('SELECT name FROM volunteers WHERE phone = $1')
  expect(told[2]).toMatchObject({ status: { code: 2 }, attributes: { 'db.response.status_code': '22P02' } })
  const words = told.map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
  expect(JSON.stringify(words)).not.toContain(phone)
  await db.prisma.$disconnect()
  await drop()
})
