import { createApplication, createKey } from '../src/access/manage-keys.ts'
import type { Scope } from '../src/access/viewer.ts'
import type { Database } from '../src/database/database.ts'
import { encodeId } from '../src/identifiers.ts'
import { type RunningServer, type ServerOptions, startServer } from '../src/server.ts'
import type { TestDatabase } from './database.ts'
import { watchedLog } from './watched-log.ts'
import { createWorld, type World } from './world.ts'

/** An answer of the API. `data` is what GraphQL answered, whatever its shape. */
export interface Answer {
  status: number
  headers: Headers
  /** The body as it came. */
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asked for.
  data: any
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
  extensions: Record<string, unknown>
}

/** Someone who asks. */
export interface Client {
  key: string | null
  applicationId: string | null
  query(query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** Runs one mutation with its input; `data` is its result: the node with `selection`, or the error with its fields. */
  mutate(name: string, input: Record<string, unknown>, selection?: string): Promise<Answer>
}

/** A world with the real HTTP server before it. */
export interface Api extends World {
  server: string
  /** The server itself: how many streams it has, and its end. */
  running: RunningServer
  operatorClient: Client
  anonymous: Client
  /** A new application of an organisation, with a key of these scopes: all but the operator's if nothing is said. */
  client(organizationId: string | null, scopes?: Scope[]): Promise<Client>
  /** A client with whatever is in the header, also at another server. */
  withKey(key: string | null, server?: string): Client
  /** How many gifts there are. */
  donationCount(): Promise<number>
}

const everything: Scope[] = [
  'organizations:read',
  'organizations:write',
  'campaigns:write',
  'donations:write',
  'disbursements:write',
  'volunteers:read',
  'volunteers:write',
  'shifts:write',
  'webhooks:manage',
]

const failures = `
  ... on Error { code message }
  ... on ValidationError { fieldErrors { path code message } }`

/** A server before a database, as the tests hold it. */
export function serve(db: Database, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  // Every operation of every test goes down the hot lane the first time; with TONGZHOU_HOT_LANE=off none does.
  const hotLane = process.env.TONGZHOU_HOT_LANE === 'off' ? false : { compileAfter: 1, restAfter: 0 }
  // Client and server share one processor here, so that it is late by nature.
  return startServer({ db, log: watchedLog(), host: '127.0.0.1', port: 0, hotLane, requestLimit: 100_000, ...options })
}

export async function startApi(options: Partial<ServerOptions> = {}, database?: TestDatabase): Promise<Api> {
  const world = await createWorld(database)
  const server = await serve(world.db, options)
  const clientOf = (key: string | null, applicationId: string | null, url = server.url): Client => {
    const query = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ query, variables }),
      })
      return read(response)
    }
    return {
      key,
      applicationId,
      query,
      async mutate(name, input, selection = '__typename') {
        const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
        const document = `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ${failures} ${selection} } }`
        const answer = await query(document, { input })
        return { ...answer, data: answer.data?.[name] }
      },
    }
  }
  const client = async (organizationId: string | null, scopes: Scope[] = everything): Promise<Client> => {
    const application = await createApplication(world.operator, { name: 'test', organizationId })
    const { secret } = await createKey(world.operator, { applicationId: application.id, scopes })
    return clientOf(secret, application.id)
  }
  return {
    ...world,
    server: server.url,
    running: server,
    operatorClient: await client(null, ['admin']),
    anonymous: clientOf(null, null),
    client,
    withKey: (key, url) => clientOf(key, null, url),
    donationCount: () => world.db.prisma.donation.count(),
    close: async () => {
      await server.close()
      await world.close()
    },
  }
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = JSON.parse(text)
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
  }
}

/** Public ids. */
export const campaignId = (uuid: string): string => encodeId('Campaign', uuid)
export const organizationId = (uuid: string): string => encodeId('Organization', uuid)
export const donationId = (uuid: string): string => encodeId('Donation', uuid)

export const yuan = (amount: string) => ({ amount, currency: 'CNY' })

/** Runs `work` as many times at once. */
export function atOnce<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)))
}
