import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { GraphQLError, getNamedType, getNullableType, isLeafType, isListType } from 'graphql'
import { hasScope, type Scope } from './access/viewer.ts'
import type { Context } from './context.ts'
import { ConflictError, ForbiddenError, IdempotencyError, NotFoundError, ValidationError } from './errors.ts'
import type { EventType } from './events/event.ts'
import type PrismaTypes from './generated/pothos-types.ts'
import { getDatamodel } from './generated/pothos-types.ts'
import IdsPlugin from './graph/ids.plugin.ts'
import { decodeId, encodeId, type NodeType } from './identifiers.ts'

/** Builds the schema; every room adds its types to it. */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  // Rooms name each other's types, they do not import them.
  Objects: { [Name in NodeType]: PrismaTypes[Name]['Shape'] }
  DefaultFieldNullability: false
  DefaultNodeNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  AuthScopes: { public: boolean; key: boolean; scope: Scope }
  Scalars: {
    ID: { Input: string; Output: string }
    BigInt: { Input: bigint; Output: bigint }
    CountryCode: { Input: string; Output: string }
    CurrencyCode: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    Decimal: { Input: string; Output: string }
    Duration: { Input: string; Output: string }
    EventType: { Input: EventType; Output: EventType }
    PointInTime: { Input: string; Output: string }
  }
  Connection: { count: () => Promise<bigint> }
}>({
  plugins: [RelayPlugin, ScopeAuthPlugin, ComplexityPlugin, ErrorsPlugin, PrismaPlugin, IdsPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (typename, id) => encodeId(typename as NodeType, String(id)),
    decodeGlobalID: (id) => {
      const found = decodeId(id)
      return found ? { typename: found.type, id: found.uuid } : { typename: 'Node', id }
    },
    cursorType: 'String',
    nodesOnConnection: { description: 'The rows.', complexity: { field: 1, multiplier: 1 } },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything with an id of its own.' },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is anything before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first row, null where there is none.' },
    endCursorFieldOptions: { description: 'The cursor of the last row: pass it as `after` to go on.' },
    firstArgOptions: {
      description: 'How many rows at most, from the beginning or `after`: 20 if nothing is said, at most 100.',
    },
    lastArgOptions: { description: 'How many rows at most, from the end or `before`: at most 100.' },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
    edgesFieldOptions: { description: 'The rows with their cursors.', complexity: { field: 0, multiplier: 1 } },
    pageInfoFieldOptions: { description: 'Where the page lies in the list, and how to go on.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'A row with its place in the list.' },
    cursorFieldOptions: { description: 'Where the row lies in its list. It stays valid when rows are added.' },
    nodeFieldOptions: { description: 'The row.' },
    idFieldOptions: { description: 'The id, a TypeID such as `campaign_01jqz…`.' },
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ viewer }) => ({
      public: true,
      key: viewer.applicationId !== null,
      scope: (scope) => hasScope(viewer, scope),
    }),
    unauthorizedError: (_parent, { viewer }, info) =>
      viewer.applicationId === null
        ? new GraphQLError('This needs an API key. Send it as "Authorization: Bearer tz_…".', {
            extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
          })
        : new GraphQLError(
            `The key lacks the scope that ${info.parentType.name}.${info.fieldName} needs. See its description.`,
            { extensions: { code: 'FORBIDDEN' } },
          ),
  },
  complexity: {
    // It is reckoned before an operation runs (http/limits.ts), not field by field while it does. A field's own may depend on
    // numbers and on the lengths of lists.
    disabled: true,
    // An object costs a point, in a list without a bound ten; what it holds of its own is free.
    fieldComplexity: (_args, _context, { type }) => ({
      field: isLeafType(getNamedType(type)) ? 0 : 1,
      multiplier: isListType(getNullableType(type)) ? 10 : 1,
    }),
  },
  errors: {
    directResult: true,
    defaultTypes: [ValidationError, NotFoundError, ForbiddenError, ConflictError, IdempotencyError],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'What was asked for, or why not.',
    },
  },
  prisma: {
    client: ({ db }) => db.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    // A resolver uses no query where there is nothing to read, or nothing that the caller may: that is no error.
    onUnusedQuery: null,
  },
})

builder.queryType({ description: 'What can be read. Public, where a field does not say otherwise.' })
builder.subscriptionType({
  description:
    'What can be followed, as text/event-stream (GraphQL over SSE) or by WebSocket (graphql-transport-ws). A stream that broke goes on behind the last cursor.',
})
builder.mutationType({
  description:
    'What can be written. Each needs an API key with the scope that it names, and answers with what it made or with an error as data.',
})

builder.globalConnectionField('totalCount', (t) =>
  t.field({
    type: 'BigInt',
    description: 'How many rows the whole list has. Counted when asked for: leave it out where you do not need it.',
    complexity: 20,
    resolve: (connection) => connection.count(),
  }),
)
