import { builder } from '../builder.ts'
import { type WeeklyTime, weekdays } from '../time/weekly-times.ts'

// What people, sites and figures share: kinds of duty, positions, times of a week.

export const DutyKind = builder.enumType('DutyKind', {
  description: 'What is done at a site.',
  values: {
    CHECKPOINT: { description: 'Screening and informing people at a checkpoint on a road or at an entrance.' },
    PATROL: { description: 'Patrolling a community.' },
    SENTRY: { description: 'Sentry duty.' },
    SCREENING: { description: 'Screening from door to door.' },
    TEMPERATURE: { description: 'Taking temperatures.' },
    WARD: { description: 'Help in a ward.' },
    HOTLINE: { description: 'A phone desk.' },
    HOME_CARE: { description: 'Care for people at home.' },
    DELIVERY: { description: 'Deliveries to homes.' },
    LOGISTICS: { description: 'Loading, sorting and moving goods.' },
    DISINFECTION: { description: 'Disinfecting.' },
    INFORMATION: { description: 'Informing the public.' },
    OTHER: { description: 'Another duty.' },
  } as const,
})

export const DutyFilter = builder.inputType('DutyFilter', {
  description: 'Chooses by duty.',
  fields: (t) => ({ in: t.field({ type: [DutyKind], required: true, description: 'Any of these.' }) }),
})

const Weekday = builder.enumType('Weekday', {
  description: 'A day of the week.',
  values: Object.fromEntries(
    weekdays.map((day) => [day, { description: `${day[0]}${day.slice(1).toLowerCase()}.` }]),
  ) as { [Day in (typeof weekdays)[number]]: { description: string } },
})

export const WeeklyTimeInput = builder.inputType('WeeklyTimeInput', {
  description: 'A time on a day of every week.',
  fields: (t) => ({
    day: t.field({ type: Weekday, required: true, description: 'The day.' }),
    from: t.string({ required: true, description: 'When it begins: `08:00`.' }),
    to: t.string({ required: true, description: 'When it ends: `20:00`, at the latest `24:00`.' }),
  }),
})

export const WeeklyTimeType = builder.objectRef<WeeklyTime>('WeeklyTime').implement({
  description: 'A time on a day of every week.',
  fields: (t) => ({
    day: t.field({ type: Weekday, description: 'The day.', resolve: ({ day }) => day }),
    from: t.exposeString('from', { description: 'When it begins.' }),
    to: t.exposeString('to', { description: 'When it ends.' }),
  }),
})

interface Position {
  latitude: string
  longitude: string
}

export const PositionInput = builder.inputType('PositionInput', {
  description: 'A place on earth, WGS 84.',
  fields: (t) => ({
    latitude: t.field({ type: 'Decimal', required: true, description: 'Degrees north, such as `"30.263700"`.' }),
    longitude: t.field({ type: 'Decimal', required: true, description: 'Degrees east, such as `"120.153600"`.' }),
  }),
})

export const PositionType = builder.objectRef<Position>('Position').implement({
  description: 'A place on earth, WGS 84.',
  fields: (t) => ({
    latitude: t.field({ type: 'Decimal', description: 'Degrees north.', resolve: ({ latitude }) => latitude }),
    longitude: t.field({ type: 'Decimal', description: 'Degrees east.', resolve: ({ longitude }) => longitude }),
  }),
})

/** The position of a row, null where it has none. */
export function positionOf(row: { latitude: unknown; longitude: unknown }): Position | null {
  return row.latitude === null || row.longitude === null
    ? null
    : { latitude: Number(row.latitude).toFixed(6), longitude: Number(row.longitude).toFixed(6) }
}
