import { type ExecutionResult, GraphQLError } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import { type Context, createContext, type Shared } from '../context.ts'
import { schema } from '../schema.ts'
import type { Payer } from './charge.ts'
import { parseOnce, validateOnce } from './document-cache.ts'
import { exampleQueries } from './example-queries.ts'
import type { Exchange } from './exchange.ts'
import { maskError } from './mask-error.ts'
import { admit, type Rules, refused, runOperation } from './run-operation.ts'

/** What the HTTP layer knows of a request before GraphQL begins. */
export interface Incoming extends Payer {
  requestId: string
  /** What becomes of it. */
  exchange: Exchange
}

type YogaContext = Context & Incoming & YogaInitialContext

/** GraphQL over HTTP: Yoga with our limits, our idempotency and our errors. */
export function createGraphQL(shared: Shared, rules: Rules) {
  return createYoga<Incoming, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    batching: false,
    multipart: false,
    cors: false,
    parserAndValidationCache: false,
    graphiql: { title: 'Tongzhou 同舟', defaultQuery: exampleQueries, defaultEditorToolsVisibility: true },
    // 40 MB of memory, for who opens it.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    maskedErrors: { maskError: (error) => maskError(error, rules.log, 'in the header x-request-id') },
    context: ({ viewer, requestId }) => createContext(shared, viewer, requestId),
    plugins: [documentsOnce, refuseSubscriptions, ruled(rules), refuseAlike(rules)],
  })
}

// What is read is bounded before it is read, and kept for all ways by which it may come again.
const documentsOnce: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source: string) => parseOnce(source))
  },
  onValidate({ params, setResult }) {
    setResult(validateOnce(params.documentAST))
  },
}

// They are answered by streams/, which this request did not ask for.
const refuseSubscriptions: Plugin = {
  onSubscribe() {
    throw new GraphQLError(
      'A subscription is answered as a stream: send it with "accept: text/event-stream", or by WebSocket (graphql-transport-ws).',
      { extensions: { code: 'BAD_USER_INPUT', http: { status: 406 } } },
    )
  },
}

function ruled(rules: Rules): Plugin<YogaContext> {
  return {
    onExecute({ executeFn, setExecuteFn, args }) {
      const context = args.contextValue as YogaContext
      const operation = {
        document: args.document,
        text: context.params.query ?? '',
        operationName: args.operationName ?? null,
        variables: (args.variableValues ?? {}) as Record<string, unknown>,
      }
      const run = () => runOperation(rules, context, operation, () => executeFn(args) as Promise<ExecutionResult>)
      setExecuteFn(() =>
        admit(rules, context, operation, run).catch((error: unknown) => refused([error], rules.log, context.exchange)),
      )
    },
  }
}

/** Requests that did not come to run are refused alike, whoever refused them. */
function refuseAlike({ log }: Rules): Plugin<YogaContext, Incoming> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length || 'data' in result) return
      setResult({ ...result, ...refused(result.errors, log, serverContext.exchange) } as typeof result)
    },
  }
}
