import { builder } from '../builder.ts'
import type { ListSpec } from './list.ts'

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered.',
  values: {
    ASC: { description: 'The smallest or first one first.' },
    DESC: { description: 'The greatest or last one first.' },
  } as const,
})

type Column = Pick<ListSpec, 'column' | 'columnType'>

/** An argument `orderBy` over some columns: its input type, and what it makes of a list. */
export function orderBy<Field extends string>(thing: string, fields: Record<Field, Column & { description: string }>) {
  const names = Object.keys(fields) as Field[]
  const OrderField = builder.enumType(`${thing}OrderField`, {
    description: `By what ${thing.toLowerCase()}s are ordered.`,
    values: Object.fromEntries(names.map((name) => [name, { description: fields[name].description }])) as {
      [Name in Field]: { description: string }
    },
  })
  const type = builder.inputType(`${thing}OrderBy`, {
    description: `How ${thing.toLowerCase()}s are ordered.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'By what.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
    }),
  })
  return {
    arg: { type, description: 'How they are ordered.' } as const,
    /** The order that was asked for, else the first of the fields, the last one first. */
    of(asked: { field: string; direction: 'ASC' | 'DESC' } | null | undefined): Column & { descending: boolean } {
      const { column, columnType } = fields[(asked?.field ?? names[0]) as Field]
      return { column, columnType, descending: asked?.direction !== 'ASC' }
    },
  }
}
