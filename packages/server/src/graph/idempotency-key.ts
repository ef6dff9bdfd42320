/** The description of the field `idempotencyKey`, which every mutation's input has. */
export const idempotencyKey = 'Makes a retry safe: same key and input, same answer. At most 255 characters.'
