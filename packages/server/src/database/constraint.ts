/**
 * Runs a write, and answers a constraint's refusal with the error that a caller can act on: the rule itself stays in the
 * database, where two at once cannot both pass it.
 */
export async function explaining<T>(write: Promise<T>, reasons: Record<string, () => Error>): Promise<T> {
  try {
    return await write
  } catch (error) {
    const name = (error as { constraint?: string }).constraint
    throw (name !== undefined && reasons[name]?.()) || error
  }
}
