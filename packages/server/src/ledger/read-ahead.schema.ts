import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  Kind,
  type SelectionNode,
} from 'graphql'
import type { Context } from '../context.ts'
import { reportingCurrency } from '../money/currency.ts'
import type { Totals, TotalsKey } from './totals.ts'

const ahead = new WeakMap<Context, Map<string, Promise<Totals>>>()

/**
 * Begins to read the plain totals of something that is only being looked up by its id, where they are asked for right
 * below it: then both are one wait, not two. Whether they are shown is decided when the thing is there.
 */
export function readAhead(ctx: Context, info: GraphQLResolveInfo, id: string): void {
  if (!asksPlainly(info)) return
  const totals = ctx.totals.load(plainKey(id))
  // Who asked for it hears of it; nobody else does where the thing is not there.
  totals.catch(() => {})
  const known = ahead.get(ctx) ?? new Map<string, Promise<Totals>>()
  ahead.set(ctx, known)
  known.set(id, totals)
}

function asksPlainly(info: GraphQLResolveInfo): boolean {
  const type = getNamedType(info.returnType) as GraphQLObjectType
  const field = type.getFields()['totals']
  const isPlain = (node: FieldNode) => {
    if (!field || node.name.value !== field.name || node.directives?.length) return false
    if (!node.arguments?.length) return true
    const { currency, ...others } = getArgumentValues(field, node, info.variableValues)
    return (!currency || currency === reportingCurrency) && Object.values(others).every((value) => !value)
  }
  const isAsked = (node: SelectionNode) => node.kind === Kind.FIELD && isPlain(node)
  return info.fieldNodes.some(({ selectionSet }) => selectionSet?.selections.some(isAsked))
}

/** The totals that were read ahead, once: whoever asks again reads anew. */
export function takeAhead(ctx: Context, key: TotalsKey): Promise<Totals> | undefined {
  const known = ahead.get(ctx)
  const [[id] = [], ...others] = key.sets
  if (!known || !id || others.length || key.before || key.known || key.items || key.sets[0]?.length !== 1)
    return undefined
  const totals = known.get(id)
  known.delete(id)
  return totals
}

const plainKey = (id: string): TotalsKey => ({ sets: [[id]], items: false, before: null, known: null })
