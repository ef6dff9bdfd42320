// What PostgreSQL, the network and Prisma say where the database was away, or had no room: the same may be done in a moment.

const states = /^(08|40|53|57)/
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
const prisma = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2034'])
// The driver has no codes for these.
const messages =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error says only that the database could not be asked now. Whether a write was done before, nobody knows. */
export function isPassing(error: unknown): boolean {
  const { code, message, meta } = (error ?? {}) as {
    code?: unknown
    message?: unknown
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  }
  const name = String(meta?.driverAdapterError?.cause?.originalCode ?? code ?? '')
  return states.test(name) || network.has(name) || prisma.has(name) || messages.test(String(message ?? ''))
}
