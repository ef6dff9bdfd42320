import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schema } from '../../src/schema.ts'
import { type Circle, type Facts, isIn, type Role, type Thing } from './roles.ts'
import { drafts, ofEvents, privateEvents, type Rule, rules, smallNumbers } from './rules.ts'

type Answer = Record<string, unknown>

const hidden = Symbol('hidden')

/** The name of a type without the page around it: that of its rows, where it is a connection or an edge of one. */
export function rowsOf(type: GraphQLObjectType): GraphQLObjectType | null {
  const rows = type.getFields()['nodes'] ?? (type.name.endsWith('Edge') ? type.getFields()['node'] : undefined)
  return rows && /Connection(Edge)?$/.test(type.name) ? (getNamedType(rows.type) as GraphQLObjectType) : null
}

/** The rule of a type, or null where the table has none. */
export function ruleOf(name: string): Rule | null {
  if (!name.endsWith('Event')) return rules[name] ?? null
  const type = schema.getType(name) as GraphQLObjectType
  const carried = Object.keys(type.getFields()).filter((field) => !ofEvents.split(' ').includes(field))
  return { everyone: `${ofEvents} ${carried.join(' ')}` }
}

/** Who is told a field, of those who know of the thing. */
export function circleOf(type: string, field: string): Circle | null {
  const found = Object.entries(ruleOf(type) ?? {}).find(
    ([circle, names]) => circle !== 'known' && names.split(/\s+/).includes(field),
  )
  return (found?.[0] as Circle | undefined) ?? null
}

/**
 * What a role has to be answered where the operator, who sees all, was answered this: the rules of the table, applied.
 * It knows the schema and the table, and nothing of how the server does it.
 */
export class Redaction {
  /** What the operator was told, by `Type.field`: whether it was ever anything but null. */
  readonly seen = new Map<string, boolean>()
  private readonly role: Role
  private readonly facts: Facts
  constructor(role: Role, facts: Facts) {
    this.role = role
    this.facts = facts
  }

  /** Applies the rules to an answer `{ way }` of a field of Query. */
  of(answer: Answer | null, root: string): Answer | null {
    const field = (schema.getQueryType() as GraphQLObjectType).getFields()[root]
    return answer && field ? { way: this.value(answer['way'], field.type, smallNumbers['Query'] as Circle, {}) } : null
  }

  /** Applies the rules to what `campaignTotals` told of a campaign. */
  update(update: unknown): unknown {
    return this.object(update, schema.getType('CampaignTotalsUpdate') as GraphQLOutputType, 'operator', {})
  }

  /** Applies the rules to events. */
  events(events: unknown[]): unknown[] {
    const type = schema.getType('Event') as GraphQLOutputType
    return events.map((event) => this.object(event, type, 'operator', {})).filter((event) => event !== hidden)
  }

  private value(value: unknown, type: GraphQLOutputType, small: Circle, about: Thing): unknown {
    const nullable = getNullableType(type)
    if (value === null || value === undefined) return value
    if (isListType(nullable)) {
      const rows = (value as unknown[]).map((row) => this.object(row, nullable.ofType, small, about))
      // A list that may have holes keeps its places.
      return isNonNullType(nullable.ofType)
        ? rows.filter((row) => row !== hidden)
        : rows.map((row) => (row === hidden ? null : row))
    }
    const told = this.object(value, nullable, small, about)
    if (told !== hidden) return told
    if (isNonNullType(type)) throw new Error(`The rules hide a ${getNamedType(type).name} where there has to be one.`)
    return null
  }

  private object(value: unknown, type: GraphQLOutputType, small: Circle, about: Thing): unknown {
    if (typeof value !== 'object' || value === null) return value
    const answer = value as Answer
    const named = getNamedType(type)
    const concrete = isObjectType(named) ? named : (schema.getType(String(answer['__typename'])) as GraphQLObjectType)
    if (rowsOf(concrete)) return this.page(answer, concrete, small)
    if (!this.knows(concrete.name, answer)) return hidden
    const told: Answer = {}
    for (const [name, given] of Object.entries(answer))
      told[name] = this.field(concrete, name, given, answer, small, about)
    return concrete.name === 'PersonCount' ? this.count(told, small, about) : told
  }

  private page(answer: Answer, type: GraphQLObjectType, small: Circle): unknown {
    if (type.name.endsWith('Edge')) {
      const node = this.object(answer['node'], type.getFields()['node']?.type as GraphQLOutputType, small, {})
      return node === hidden ? hidden : { ...answer, node }
    }
    const told: Answer = { ...answer }
    for (const name of ['nodes', 'edges'])
      if (answer[name])
        told[name] = this.value(answer[name], type.getFields()[name]?.type as GraphQLOutputType, small, {})
    const rows = (told['nodes'] ?? told['edges']) as unknown[] | undefined
    if (rows && 'totalCount' in answer) told['totalCount'] = String(rows.length)
    return told
  }

  private isPrivate(event: Answer): boolean {
    const about = [event['campaign'], event['shift']].map((thing) => (thing as Thing | null | undefined)?.id ?? '')
    return privateEvents.test(String(event['type'])) || about.some((id) => this.facts.drafts.has(id))
  }

  private knows(type: string, answer: Answer): boolean {
    const thing = answer as Thing
    if (this.facts.drafts.has(thing.id ?? '') && !isIn(drafts, this.role, thing, this.facts)) return false
    if (type.endsWith('Event') && this.isPrivate(answer)) {
      const concerned = (answer['organization'] as Thing | null)?.id ?? null
      return this.role === 'operator' || (concerned !== null && this.facts.organizations.get(this.role) === concerned)
    }
    // What has no id of its own stands in something that has one, and is known with it.
    if (thing.id === undefined) return true
    return isIn(ruleOf(type)?.known ?? 'everyone', this.role, thing, this.facts)
  }

  private field(
    type: GraphQLObjectType,
    name: string,
    value: unknown,
    of: Answer,
    small: Circle,
    about: Thing,
  ): unknown {
    const field = type.getFields()[name]
    if (!field) return value
    this.seen.set(`${type.name}.${name}`, this.seen.get(`${type.name}.${name}`) || (value !== null && !isEmpty(value)))
    const circle = circleOf(type.name, name)
    if (circle === null) throw new Error(`The table has no rule for ${type.name}.${name}.`)
    const thing = of as Thing
    if (!isIn(circle, this.role, thing.id === undefined ? about : thing, this.facts)) return nothing(field.type, value)
    const told = this.value(value, field.type, smallNumbers[type.name] ?? small, thing.id === undefined ? about : thing)
    return /^Volunteer(Totals|Day)$/.test(type.name) ? this.few(name, told, small, about) : told
  }

  /** In this world whatever is counted of people is so little that it could be somebody. */
  private count(told: Answer, small: Circle, about: Thing): unknown {
    return !('value' in told) || told['value'] === '0' || isIn(small, this.role, about, this.facts)
      ? told
      : { ...told, value: null, suppressed: true }
  }

  private few(name: string, told: unknown, small: Circle, about: Thing): unknown {
    const isFew = name === 'entryCount' ? told !== '0' && Number(told) < 5 : /^hours/.test(name) && told !== '0.00'
    return isFew && !isIn(small, this.role, about, this.facts) ? null : told
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && 'nodes' in value && isEmpty(value.nodes)
}

/** What stands where a field is not told, in the form in which it was asked for. */
function nothing(type: GraphQLOutputType, value: unknown): unknown {
  if (isListType(getNullableType(type)) && isNonNullType(type)) return []
  const named = getNamedType(type)
  if (!isObjectType(named) || !rowsOf(named)) return null
  const empty = { totalCount: '0', nodes: [], edges: [] }
  return Object.fromEntries(Object.keys(value as Answer).map((key) => [key, empty[key as keyof typeof empty]]))
}
