import type { Tongzhou } from '@tongzhou/sdk'
import type { Ground } from './prepare.ts'

type Entry = Awaited<ReturnType<Tongzhou['shifts']['rota']>>['entries'][number]

const cell = 8

/** The rota as a grid: a line a checkpoint and time of day, a column a day; a dot for each place that is free. */
export function grid(entries: readonly Entry[], sites: Ground['sites']): string {
  const days = [...new Set(entries.map(({ shift }) => format(shift.startsAt, { weekday: 'short', day: '2-digit' })))]
  const lines = sites.flatMap(({ id, name }) =>
    ['00:00', '08:00', '16:00'].map((hour) => {
      const cells = days.map((day) => {
        const entry = entries.find(
          ({ shift }) =>
            shift.site.id === id &&
            format(shift.startsAt, { hour: '2-digit', minute: '2-digit' }) === hour &&
            format(shift.startsAt, { weekday: 'short', day: '2-digit' }) === day,
        )
        const taken = entry?.signups.map(({ volunteer }) => volunteer?.name?.[0] ?? '?').join('') ?? ''
        return pad(taken + '·'.repeat(entry?.missing ?? 0))
      })
      return `${pad(name)} ${hour}  ${cells.join('')}`
    }),
  )
  return [`${' '.repeat(cell)}        ${days.map(pad).join('')}`, ...lines].join('\n')
}

function format(at: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...parts }).format(
    new Date(at),
  )
}

/** Chinese characters are as wide as two others. */
function pad(text: string): string {
  const width = [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, cell - width))
}
