import { encodeId } from '@tongzhou/server/src/identifiers.ts'
import { type Answer, minorOf, type Row, timeOf, uuidOf } from './answer.ts'
import type { Contender } from './contender.ts'
import * as all from './contender.ts'

/** GraphQL as it goes over HTTP. */
export interface Params {
  query: string
  variables: Record<string, unknown>
}

/** How one contender is asked, and how its answer is read, so that all can be compared. */
export interface Operation<Subject, Read> {
  contender: Contender
  ask(subject: Subject): Params
  /** What has to be asked before all else, and what becomes of the answer. */
  learn?: { params: Params; take(data: never): void }
  /** Null where there is nothing to compare: it always says the same. */
  read: ((data: never) => Read) | null
}

/** A campaign's totals. */
export interface Totals extends Answer {
  id: string
  netMinor: string
  donationCount: string
}

interface Figures {
  id: string
  figures: { netMinor: string; donationCount: string }
}

const readFigures = ({ campaign: { id, figures } }: { campaign: Figures }): Totals => ({ id, ...pick(figures) })
const pick = ({ netMinor, donationCount }: { netMinor: string; donationCount: string }) => ({ netMinor, donationCount })

/** One campaign's totals by its id. */
export const totals: Operation<string, Totals>[] = [
  {
    contender: all.nodeHttp,
    ask: (id) => ({ query: '{ campaign }', variables: { id } }),
    read: null,
  },
  {
    contender: all.oneStatement,
    ask: (id) => ({ query: '{ campaign }', variables: { id } }),
    read: ({ campaign }: { campaign: Totals }) => ({ id: campaign.id, ...pick(campaign) }),
  },
  {
    contender: all.postgraphile,
    ask: (id) => ({
      query:
        'query ($id: UUID!) { campaign: campaignByRowId(rowId: $id) { id: rowId name: nameZh figures { netMinor donationCount } } }',
      variables: { id },
    }),
    read: readFigures,
  },
  {
    contender: all.mercurius,
    ask: (id) => ({
      query: 'query ($id: ID!) { campaign(id: $id) { id name figures { netMinor donationCount } } }',
      variables: { id },
    }),
    read: readFigures,
  },
  {
    contender: all.pothosPrisma,
    ask: (id) => ({
      query: 'query ($id: ID!) { campaign(id: $id) { id name figures { netMinor donationCount } } }',
      variables: { id },
    }),
    read: readFigures,
  },
  {
    contender: all.tongzhou,
    ask: (id) => ({
      query:
        'query ($id: ID!) { campaign(id: $id) { id name totals { cash { net { amount currency } } donationCount } } }',
      variables: { id: encodeId('Campaign', id) },
    }),
    read: ({
      campaign: { id, totals },
    }: {
      campaign: { id: string; totals: { cash: { net: { amount: string } }; donationCount: string } }
    }) => ({ id: uuidOf(id), netMinor: minorOf(totals.cash.net.amount), donationCount: totals.donationCount }),
  },
]

interface CampaignNode {
  id: string
  name: string
  organization: { id: string; name: string }
  donations: { nodes: DonationNode[] } | { edges: { node: DonationNode }[] } | DonationNode[]
}

interface DonationNode {
  id: string
  amountMinor?: string
  amount?: { amount: string; currency: string }
  currency?: string
  occurredAt: string
}

function readCampaign({ id, name, organization, donations }: CampaignNode): Row {
  const gifts = Array.isArray(donations)
    ? donations
    : 'nodes' in donations
      ? donations.nodes
      : donations.edges.map(({ node }) => node)
  return {
    id: uuidOf(id),
    name,
    organization: { id: uuidOf(organization.id), name: organization.name },
    donations: gifts.map((gift) => ({
      id: uuidOf(gift.id),
      minor: gift.amount ? minorOf(gift.amount.amount) : String(gift.amountMinor),
      currency: gift.amount?.currency ?? gift.currency ?? '',
      occurredAt: timeOf(gift.occurredAt),
    })),
  }
}

// A cursor of PostGraphile is its own business: it is taken from where a client gets it.
const postgraphileCursors = new Map<string, string>()

/** Twenty campaigns behind one (by age, the newest first), each with its organisation and its five latest gifts. */
export const list: Operation<string, Row[]>[] = [
  {
    contender: all.postgraphile,
    ask: (id) => ({
      query: `query ($after: Cursor) { campaigns: allCampaigns(first: 20, after: $after, orderBy: [ROW_ID_DESC]) { nodes {
        id: rowId name: nameZh organization: organizationByOrganizationId { id: rowId name: nameZh }
        donations: donationsByCampaignId(first: 5, orderBy: [EFFECTIVE_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId amountMinor currency occurredAt: effectiveAt } }
      } } }`,
      variables: { after: postgraphileCursors.get(id) },
    }),
    learn: {
      params: {
        query: '{ campaigns: allCampaigns(orderBy: [ROW_ID_DESC]) { edges { cursor node { rowId } } } }',
        variables: {},
      },
      take({ campaigns }: { campaigns: { edges: { cursor: string; node: { rowId: string } }[] } }) {
        for (const { cursor, node } of campaigns.edges) postgraphileCursors.set(node.rowId, cursor)
      },
    },
    read: ({ campaigns }: { campaigns: { nodes: CampaignNode[] } }) => campaigns.nodes.map(readCampaign),
  },
  {
    contender: all.mercurius,
    ask: (id) => ({
      query: `query ($after: ID) { campaigns(first: 20, after: $after) {
        id name organization { id name } donations(first: 5) { id amountMinor currency occurredAt }
      } }`,
      variables: { after: id },
    }),
    read: ({ campaigns }: { campaigns: CampaignNode[] }) => campaigns.map(readCampaign),
  },
  {
    contender: all.pothosPrisma,
    ask: (id) => ({
      query: `query ($after: String) { campaigns(first: 20, after: $after) { edges { node {
        id name organization { id name } donations(first: 5) { edges { node { id amountMinor currency occurredAt } } }
      } } } }`,
      variables: { after: Buffer.from(`GPC:S:${id}`).toString('base64') },
    }),
    read: ({ campaigns }: { campaigns: { edges: { node: CampaignNode }[] } }) =>
      campaigns.edges.map(({ node }) => readCampaign(node)),
  },
  {
    contender: all.tongzhou,
    ask: (id) => ({
      query: `query ($after: String) { campaigns(first: 20, after: $after) { nodes {
        id name organization { id name } donations(first: 5) { nodes { id amount { amount currency } occurredAt } }
      } } }`,
      variables: { after: Buffer.from(JSON.stringify([id])).toString('base64url') },
    }),
    read: ({ campaigns }: { campaigns: { nodes: CampaignNode[] } }) => campaigns.nodes.map(readCampaign),
  },
]
