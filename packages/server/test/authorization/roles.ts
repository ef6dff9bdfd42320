import type { Api, Client } from '../api.ts'

// Who asks. Everything that is not public belongs to one organisation, the owner, but for what `facts` says.

/**
 * Nobody in particular; a key of the owner's organisation that lacks every scope that is asked about; a key of another
 * organisation with every scope but the operator's; the owner's with the same; the operator's.
 */
export const roles = ['anonymous', 'unscoped', 'stranger', 'owner', 'operator'] as const
export type Role = (typeof roles)[number]

export type Clients = Record<Role, Client>

/** The clients of the roles. No read asks for `campaigns:write`: a key that may do only that reads what its organisation may. */
export async function clientsOf(api: Api): Promise<Clients> {
  return {
    anonymous: api.anonymous,
    unscoped: await api.client(api.owner, ['campaigns:write']),
    stranger: await api.client(api.other),
    owner: await api.client(api.owner),
    operator: api.operatorClient,
  }
}

/** What the rules have to know of single things, by their public ids. */
export interface Facts {
  /** Campaigns and shifts that are drafts, and what belongs to them. */
  drafts: Set<string>
  /** What belongs to the stranger's organisation, not to the owner's. */
  ofStranger: Set<string>
  /** Each role's application, and the organisation for which it acts. */
  applications: Map<Role, string | null>
  organizations: Map<Role, string | null>
}

/** A thing as it was answered: at least its id, where it has one. */
export interface Thing {
  id?: string
  application?: { id: string }
}

const holds = (role: Role, { id = '' }: Thing, facts: Facts) =>
  role === (facts.ofStranger.has(id) ? 'stranger' : 'owner')

/** Circles of roles, by the thing that is looked at. The operator is in each. */
export const circles = {
  /** Everyone. */
  everyone: () => true,
  /** Whoever has a key. */
  keys: (role) => role !== 'anonymous',
  /** Whoever acts for the organisation that it belongs to, whatever the scopes. */
  members: (role, thing, facts) =>
    holds(role, thing, facts) || (role === 'unscoped' && !facts.ofStranger.has(thing.id ?? '')),
  /** Whoever acts for the organisation that it belongs to, with the scope. */
  staff: holds,
  /** Applications with `organizations:read`, and the organisation itself. */
  correspondents: (role, thing, facts) =>
    role === 'stranger' || role === 'owner' || facts.organizations.get(role) === thing.id,
  /** The very application that it belongs to. */
  self: (role, { id, application }, facts) => [id, application?.id].includes(facts.applications.get(role) ?? ''),
  /** The operator alone. */
  operator: () => false,
} satisfies Record<string, (role: Role, thing: Thing, facts: Facts) => boolean>

export type Circle = keyof typeof circles

/** Whether a role is in a circle about a thing. */
export function isIn(circle: Circle, role: Role, thing: Thing, facts: Facts): boolean {
  const judge: (role: Role, thing: Thing, facts: Facts) => boolean = circles[circle]
  return role === 'operator' || judge(role, thing, facts)
}
