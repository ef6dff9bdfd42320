import { readFileSync } from 'node:fs'

/** One figure as the source puts it; `value` is decimal text for money. */
export interface SourceFigure {
  metric: string
  value: string | number | null
  unit: string
  precision: 'exact' | 'approximate' | 'at_least' | 'less_than' | 'hundreds_of_thousands'
  asOf?: string
  beneficiaryRegion?: string
}

/** One fact of the report. */
export interface Fact {
  id: string
  who: string
  whoZh: string
  region: string
  domain: string
  statement: string
  figures: SourceFigure[]
  when: string
}

/** The facts that need only organisations, regions, campaigns, donations, disbursements and volunteers. */
const holds = ['F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F13', 'F14', 'F15', 'F18']

/** Reads the report. */
export function readFacts(): { source: string; facts: Fact[] } {
  const { source, facts } = JSON.parse(readFileSync(new URL('../facts.json', import.meta.url), 'utf8')) as {
    source: string
    facts: Fact[]
  }
  return { source, facts: facts.filter(({ id }) => holds.includes(id)) }
}

/** The figure of a fact by its metric. */
export function figureOf(fact: Fact, metric: string): SourceFigure {
  const figure = fact.figures.find((candidate) => candidate.metric === metric)
  if (!figure) throw new Error(`${fact.id} has no figure ${metric}`)
  return figure
}

/** The day as of which a fact speaks: the one it names, or the last of the month it names. */
export function dayOf(fact: Fact): string {
  const asOf = fact.figures.find((figure) => figure.asOf)?.asOf ?? fact.when
  if (asOf.length === 10) return asOf
  const [year, month] = asOf.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10)
}

/** The last moment of that day in Zhejiang. The report gives no hours; this is the latest that it allows. */
export function momentOf(fact: Fact): string {
  return `${dayOf(fact)}T23:59:59.999+08:00`
}
