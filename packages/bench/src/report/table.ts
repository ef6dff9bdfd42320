import type { CaseResult, Goal, Measured } from './result.ts'

/** A case as a table in Markdown, with what it is held to. `judged` is false where times say nothing. */
export function tableOf(result: CaseResult, judged = true): string {
  const { title, unit, measured, goals } = result
  const unanswered = measured.filter(({ rounds }) => rounds.includes(0)).map(({ label }) => label)
  const columns = columnsOf(measured)
  const broken = measured.flatMap(({ label, broke }) => (broke ? [`${label} did not bear this load: ${broke}.`] : []))
  const lines = [
    `### ${title}`,
    '',
    `| | ${unit} | ${columns.map(({ title }) => `${title} | `).join('')}`.trimEnd(),
    `|---|${'---:|'.repeat(columns.length + 1)}`,
    ...measured.map((one) =>
      `| ${one.label} | ${figure(one.median)} | ${columns.map(({ of }) => `${of(one)} | `).join('')}`.trimEnd(),
    ),
    ...(goals.length
      ? ['', ...goals.map((goal) => `- ${judged ? mark(goal) : '·'} ${goal.text}: ${goalText(goal)}`)]
      : []),
    ...(unanswered.length ? ['', `In some round no request at all was answered: ${unanswered.join(', ')}.`] : []),
    ...broken.flatMap((line) => ['', line]),
    '',
  ]
  return lines.join('\n')
}

interface Column {
  title: string
  of(one: Measured): string
}

function columnsOf(measured: readonly Measured[]): Column[] {
  const columns: (Column & { there: boolean })[] = [
    { title: 'p50 ms', of: ({ p50 }) => optional(p50), there: measured.some(({ p50 }) => p50 !== undefined) },
    { title: 'p99 ms', of: ({ p99 }) => optional(p99), there: measured.some(({ p99 }) => p99 !== undefined) },
    {
      title: 'memory, MB',
      of: ({ memory }) => (memory ? String(Math.round(memory / 1e6)) : ''),
      there: measured.some(({ memory }) => memory),
    },
  ]
  return columns.filter(({ there }) => there)
}

const optional = (value: number | undefined) => (value === undefined ? '' : figure(value))

/** A number with as many places as it needs. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })
}

const mark = ({ met }: Goal) => (met ? '✓' : '✗')

function goalText({ value, bound }: Goal): string {
  return `${figure(value)} (${'least' in bound ? `at least ${bound.least}` : `at most ${bound.most}`})`
}
