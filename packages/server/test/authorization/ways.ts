import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { idPrefix, type NodeType } from '../../src/identifiers.ts'
import { schema } from '../../src/schema.ts'
import { hoursAhead } from '../people.ts'
import { circleOf, rowsOf } from './redact.ts'
import { refused, rules, scoped } from './rules.ts'

/** A way in: how to come to things of a type, from a field of Query. */
export interface Way {
  name: string
  /** The field of Query. */
  root: string
  /** Whether somebody is refused as a whole: such a way is asked alone. */
  alone: boolean
  /** Its text, plain or in disguise. */
  text: string
}

/** How a document is written: as it is, or with an alias for whatever not everyone is told, all in named fragments. */
export type Style = 'plain' | 'disguised'

/** Whether there is anything in a way's text that not everyone is told, so that a disguise could uncover it. */
function tells(text: string): boolean {
  const names = [...text.matchAll(/\.\.\.of(\w+)/g)].map(([, name]) => name as string)
  return names.some(
    (name) => canBeDraft.has(name) || Object.keys(rules[name] ?? {}).some((circle) => circle !== 'everyone'),
  )
}
const canBeDraft = new Set(['Campaign', 'CampaignUpdate', 'Shift'])

/** The alias of a field that not everyone is told. */
export const mask = 'masked_'

const query = schema.getQueryType() as GraphQLObjectType
/** These have ids, but nothing is found by them. */
const unfindable = new Set(['Affiliation', 'ShiftSeries', 'OrganizationReview', 'Membership'])
const findable = (name: string): name is NodeType => name in idPrefix && !unfindable.has(name)

/** One moment for all figures, so that they are the same whoever asks when. It comes after the world was made. */
let at = ''
const years = 'from: "2020-01-01", to: "2020-01-02", interval: DAY'
const around = `from: "${hoursAhead(-10).toISOString()}", to: "${hoursAhead(100).toISOString()}"`

/** Arguments, where a field has to have some, or is not the same twice without. */
function argumentsOf(type: string, field: GraphQLField<unknown, unknown>): string {
  if (hasPages(field)) return '(first: 12)'
  const own: Record<string, string> = {
    totals: `(${at})`,
    volunteers: `(${at})`,
    series: `(${years})`,
    reached: '(amount: { amount: "1", currency: "CNY" })',
    coverage: `(${around}, minimum: 2)`,
    groups: type === 'VolunteerTotals' ? '(by: DUTY)' : '(by: CAMPAIGN)',
  }
  const text = field.args.length ? own[field.name] : ''
  if (text === undefined && field.args.some(isRequiredArgument))
    throw new Error(`${type}.${field.name} needs arguments: put them into ways.ts.`)
  return text ?? ''
}

const hasPages = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === 'after')

/** What has to be known of a thing to judge who may know of it. */
export function identity(type: GraphQLObjectType): string {
  if (type.name === 'ApiKey') return '__typename id application { id }'
  return type.getFields()['id'] ? '__typename id' : '__typename'
}

/** Every field of a type, leaves and of things that there is one: as it is, or the fragment that has it. */
function everything(type: GraphQLObjectType, style: Style): string {
  return style === 'plain' ? fieldsOf(type, style) : `...of${type.name}`
}

function fieldsOf(type: GraphQLObjectType, style: Style): string {
  const fields = Object.values(type.getFields()).filter(({ name }) => !refused.has(`${type.name}.${name}`))
  const texts = fields.map((field) => {
    const isOpen = circleOf(type.name, field.name) === 'everyone' || ['id', 'application'].includes(field.name)
    const alias = style === 'plain' || isOpen ? '' : `${mask}${field.name}: `
    return `${alias}${field.name}${argumentsOf(type.name, field)}${trace(field)}`
  })
  return `__typename ${texts.join(' ')}`
}

/** The fragments that a disguised document spreads. */
export function fragmentsOf(text: string): string {
  const names = new Set([...text.matchAll(/\.\.\.of(\w+)/g)].map(([, name]) => name as string))
  const write = (name: string) =>
    `fragment of${name} on ${name} { ${fieldsOf(schema.getType(name) as GraphQLObjectType, 'disguised')} }`
  return [...names].map(write).join(' ')
}

/** What is followed of the figures of campaigns: all of each, and all of the campaign itself. */
export function followedFigures(style: Style): string {
  const type = (name: string) => schema.getType(name) as GraphQLObjectType
  const text = `__typename campaign { ${everything(type('Campaign'), style)} } totals { ${everything(type('Totals'), style)} }`
  return `subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { ${text} } } ${style === 'plain' ? '' : fragmentsOf(text)}`
}

/** That there is something behind a field. */
function trace(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return ''
  if (!isObjectType(type)) return ' { __typename }'
  const rows = rowsOf(type)
  return rows ? ` { nodes { ${identity(rows)} } }` : ` { ${identity(type)} }`
}

/** The selections behind a field: of a page both its ways, by its edges and by its nodes. */
function behind(field: GraphQLField<unknown, unknown>, style: Style): [how: string, text: string][] {
  const type = getNamedType(field.type)
  if (isInterfaceType(type) || !isObjectType(type)) return []
  const rows = rowsOf(type)
  if (!rows) return [['', `{ ${everything(type, style)} }`]]
  if (!isObjectType(rows)) return []
  return [
    [', by nodes', `{ totalCount nodes { ${everything(rows, style)} } }`],
    [', by edges', `{ totalCount edges { cursor node { ${everything(rows, style)} } } }`],
  ]
}

type Home = (inner: string) => { root: string; text: string; alone: boolean }

/** Every way into every type of the schema but events: by fields of Query, by id, and from thing to thing. */
export async function waysIn(
  style: Style,
  ids: Record<string, string>,
  all: (type: NodeType) => Promise<string[]>,
): Promise<Way[]> {
  at ||= `asOf: "${new Date().toISOString()}", knownAt: "${new Date().toISOString()}"`
  const ways: Way[] = []
  const homes = new Map<string, Home>()
  const isScoped = (name: string) => Object.values(scoped).some((names) => names.split(' ').includes(name))
  for (const name of Object.keys(rules).filter(findable)) {
    const found = await all(name)
    const type = schema.getType(name) as GraphQLObjectType
    const list = found.slice(0, 20).map((id) => `"${id}"`)
    homes.set(name, (inner) => ({
      root: 'nodes',
      text: `nodes(ids: [${list}]) { __typename id ... on ${name} { ${identity(type)} ${inner} } }`,
      alone: false,
    }))
    const whole = `{ __typename ... on ${name} { ${everything(type, style)} } }`
    ways.push({ name: `nodes: ${name}`, root: 'nodes', text: `nodes(ids: [${list}]) ${whole}`, alone: false })
    for (const id of [...list.slice(0, 2), ...list.slice(-1)])
      ways.push({ name: `node: ${name}`, root: 'node', text: `node(id: ${id}) ${whole}`, alone: false })
  }
  for (const field of Object.values(query.getFields()))
    for (const args of rootArguments(field, ids))
      for (const [how, text] of behind(field, style)) {
        const [type] = [getNamedType(field.type) as GraphQLObjectType]
        ways.push({
          name: `Query.${field.name}${how}`,
          root: field.name,
          text: `${field.name}${args} ${text}`,
          alone: isScoped(field.name),
        })
        const rows = rowsOf(type)
        const home: Home = (inner) => ({
          root: field.name,
          text: `${field.name}${args} { ${rows ? `nodes { ${identity(rows)} ${inner} }` : `${identity(type)} ${inner}`} }`,
          alone: isScoped(field.name),
        })
        const name = (rows ?? type).name
        if (!homes.has(name)) homes.set(name, home)
      }
  // From thing to thing, each type from where it was first come to.
  const queue = [...homes.keys()]
  for (const name of queue) {
    const home = homes.get(name) as Home
    const type = schema.getType(name) as GraphQLObjectType
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type)
      if (!isObjectType(inner)) continue
      const isRefused = refused.has(`${name}.${field.name}`)
      // What is refused for one thing is refused for all: it is asked about one of the owner's.
      const from: Home = isRefused
        ? (text) => ({
            root: 'node',
            text: `node(id: "${ids[name.toLowerCase()]}") { __typename id ... on ${name} { ${text} } }`,
            alone: true,
          })
        : home
      const at = `${field.name}${argumentsOf(name, field)}`
      for (const [how, text] of behind(field, style))
        ways.push({ name: `${name}.${field.name}${how}`, ...from(`${at} ${text}`) })
      const rows = rowsOf(inner)
      if (homes.has((rows ?? inner).name)) continue
      homes.set((rows ?? inner).name, (text) =>
        from(`${at} { ${rows ? `nodes { ${identity(rows)} ${text} }` : `${identity(inner)} ${text}`} }`),
      )
      queue.push((rows ?? inner).name)
    }
  }
  return style === 'plain' ? ways : ways.filter(({ text }) => tells(text))
}

/** The arguments with which a field of Query is asked; once for each way of naming a thing. */
function rootArguments(field: GraphQLField<unknown, unknown>, ids: Record<string, string>): string[] {
  const own: Record<string, string[]> = {
    campaign: [`(id: "${ids['draft']}")`, '(slug: "draft")', `(id: "${ids['campaign']}")`],
    disbursement: [`(id: "${ids['disbursement']}")`],
    donation: [`(id: "${ids['donation']}")`],
    node: [],
    nodes: [],
    organization: [`(id: "${ids['owner']}")`],
    platform: ['(slug: "tongxin")'],
    receipt: [`(number: "${ids['receipt']}")`],
    region: ['(code: "330100")'],
    rota: [`(organization: "${ids['owner']}", ${around})`],
    series: [`(${years})`],
    shift: [`(id: "${ids['shift']}")`],
    signup: [`(id: "${ids['signup']}")`],
    site: [`(id: "${ids['site']}")`],
    team: [`(id: "${ids['team']}")`],
    totals: [`(${at})`],
    transfer: [`(id: "${ids['transfer']}")`],
    verifiedCertificate: [`(number: "${ids['certificate']}", name: "诸葛亮")`],
    viewer: [],
    volunteer: [`(id: "${ids['volunteer']}")`],
    volunteerDays: ['(from: "2026-01-01", to: "2026-01-02")'],
    volunteerTotals: [`(${at})`],
    webhookDelivery: [`(id: "${ids['delivery']}")`],
    webhookEndpoint: [`(id: "${ids['endpoint']}")`],
    webhookExamples: ['(types: ["donation.recorded"])'],
  }
  if (own[field.name]) return own[field.name] ?? []
  if (hasPages(field)) return ['(first: 25)']
  if (field.args.some(isRequiredArgument))
    throw new Error(`Query.${field.name} needs arguments: put them into ways.ts.`)
  return ['']
}
