import type { Answer } from './answers.ts'
import { dayOf } from './facts.ts'

const signs: Record<string, string> = {
  exact: '',
  approximate: 'about ',
  at_least: 'at least ',
  less_than: 'under ',
  hundreds_of_thousands: 'some ',
}

/** The answers as a table for a terminal. */
export function table(answers: Answer[]): string {
  const head = ['Fact', 'Figure', 'As of', 'In the source', 'By the API', 'Equal']
  const rows = answers.map(({ fact, figure, answer, precision, equal }) => [
    fact.id,
    figure.metric.replaceAll('_', ' '),
    dayOf(fact),
    `${signs[figure.precision]}${grouped(String(figure.value))} ${figure.unit}`,
    `${signs[(precision ?? 'EXACT').toLowerCase()]}${grouped(answer)}`,
    equal ? 'yes' : 'NO',
  ])
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column === 3 || column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Digits in groups of three; a duration stays as it is. */
function grouped(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text
}
