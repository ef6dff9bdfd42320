/** A whole number from 0 that this text always gives (FNV-1a, then mixed). */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** The 26 characters of a TypeID that this text always gives. */
export function suffixOf(text: string): string {
  const rest = Array.from({ length: 17 }, (_, index) => digits[numberOf(`${index}:${text}`) % 32])
  return `01e0000${rest.join('')}00`
}
