import { builder } from '../builder.ts'
import {
  ClashError,
  ConflictError,
  DomainError,
  type FieldError,
  ForbiddenError,
  IdempotencyError,
  NotFoundError,
  NotQualifiedError,
  OverRefundError,
  RestError,
  ShiftFullError,
  ValidationError,
} from '../errors.ts'
import { MoneyType } from './money.schema.ts'

const ErrorCode = builder.enumType('ErrorCode', {
  description: 'What kind of error it is. New ones may come; treat one that you do not know as an error.',
  values: {
    VALIDATION: { description: 'The input breaks a rule: see `fieldErrors`.' },
    NOT_FOUND: { description: 'There is no such thing, or none that the caller may know of.' },
    FORBIDDEN: { description: 'The caller may not do this with this thing.' },
    CONFLICT: { description: 'The thing is in a state in which this cannot be done, or a name is taken.' },
    IDEMPOTENCY: { description: 'The idempotency key was used with another input.' },
    OVER_REFUND: { description: 'More would go back than is left of the gift.' },
    SHIFT_FULL: { description: 'Every place of the shift is taken.' },
    CLASH: { description: 'The volunteer has another place at that time.' },
    REST: { description: 'The volunteer would have too little rest between two shifts.' },
    NOT_QUALIFIED: { description: 'The volunteer lacks a skill that the shift needs.' },
  } as const,
})

/** Every error that is answered as data. */
export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description:
    'Why something was not done. Errors that a caller can act on come as data, in the result of the mutation.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCode, description: 'The kind of error, for programs.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do next, in English, for people.' }),
  }),
})

const FieldErrorType = builder.objectRef<FieldError>('FieldError').implement({
  description: 'One field of an input that is not as it should be.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Where, from the input down: `["amount", "currency"]`.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do.' }),
    code: t.exposeString('code', {
      description: 'Stable name of the problem: `TOO_LONG`, `UNKNOWN_CURRENCY` and others.',
    }),
  }),
})

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input breaks rules; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'VALIDATION',
  fields: (t) => ({
    fieldErrors: t.field({
      type: [FieldErrorType],
      description: 'All of them, field by field.',
      resolve: ({ fieldErrors }) => fieldErrors,
    }),
  }),
})
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is no such thing, or none that the caller may know of.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'NOT_FOUND',
})
builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'The caller may not do this with this thing.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'FORBIDDEN',
})
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The thing is in a state in which this cannot be done, or a name is taken.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'CONFLICT',
})
builder.objectType(IdempotencyError, {
  name: 'IdempotencyError',
  description: 'The idempotency key was used with another input.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'IDEMPOTENCY',
})
builder.objectType(OverRefundError, {
  name: 'OverRefundError',
  description: 'More would go back than is left of the gift; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'OVER_REFUND',
  fields: (t) => ({
    refundable: t.field({
      type: MoneyType,
      description: 'What can still be refunded.',
      resolve: (error) => ({ minor: error.refundableMinor, currency: error.currency }),
    }),
  }),
})
builder.objectType(ShiftFullError, {
  name: 'ShiftFullError',
  description: 'Every place of the shift is taken; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'SHIFT_FULL',
  fields: (t) => ({ waitlistLength: t.exposeInt('waiting', { description: 'How many wait for a place.' }) }),
})
builder.objectType(ClashError, {
  name: 'ClashError',
  description: 'The volunteer has another place at that time; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'CLASH',
})
builder.objectType(RestError, {
  name: 'RestError',
  description: 'The volunteer would have too little rest between two shifts; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'REST',
})
builder.objectType(NotQualifiedError, {
  name: 'NotQualifiedError',
  description: 'The volunteer lacks a skill that the shift needs; nothing was written.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => (value as DomainError).code === 'NOT_QUALIFIED',
  fields: (t) => ({ skill: t.exposeString('skill', { description: 'What is missing, and at which level.' }) }),
})

/**
 * An error as a value of a field. What is thrown in a resolver, and what it answers with if that is an instance of
 * Error, fails the field; this is the same error as plain data.
 */
export function asData(error: Error | null): DomainError | null {
  if (error === null) return null
  if (!(error instanceof DomainError)) throw error
  return { ...error, message: error.message } as DomainError
}
