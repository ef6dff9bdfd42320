import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { GraphQLError } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { Logger } from 'pino'
import { type Context, createContext, type Shared } from '../context.ts'
import { schema } from '../schema.ts'
import { charge, type Payer } from './charge.ts'
import { exampleQueries } from './example-queries.ts'
import { checkNesting, costLimit, parseDocument, reckonCost } from './limits.ts'
import { maskError } from './mask-error.ts'
import type { RateLimit } from './rate-limit.ts'
import { findAnswer, keepAnswer, keyedRequest } from './replay.ts'

/** What the HTTP layer knows of a request before GraphQL begins. */
export interface Incoming extends Payer {
  requestId: string
}

type YogaContext = Context & Incoming & YogaInitialContext

/** GraphQL over HTTP: Yoga with our limits, our idempotency and our errors. */
export function createGraphQL(shared: Shared, rateLimit: RateLimit, log: Logger) {
  return createYoga<Incoming, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    batching: false,
    multipart: false,
    graphiql: { title: 'Tongzhou 同舟', defaultQuery: exampleQueries, defaultEditorToolsVisibility: true },
    renderGraphiQL,
    maskedErrors: { maskError: (error) => maskError(error, log, 'in the header x-request-id') },
    context: ({ viewer, requestId }) => createContext(shared, viewer, requestId),
    plugins: [
      boundedParser,
      refuseSubscriptions,
      limitCost(rateLimit),
      replayAnswers(log),
      maskWithRequestId(log),
      refuseAlike(log),
    ],
  })
}

// What is read is bounded before it is read.
const boundedParser: Plugin = {
  onParams({ params }) {
    checkNesting(params.variables)
  },
  onParse({ setParseFn }) {
    setParseFn((source: string) => parseDocument(source))
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

function maskWithRequestId(log: Logger): Plugin<YogaContext> {
  return {
    onExecute: () => ({
      onExecuteDone({ result, setResult, args }) {
        if (Symbol.asyncIterator in result || !result.errors?.length) return
        const { requestId } = args.contextValue as YogaContext
        setResult({
          ...result,
          errors: result.errors.map((error: unknown) => maskError(error, log, requestId)),
        } as typeof result)
      },
    }),
  }
}

/** Requests that did not come to run are refused alike, whoever refused them, and with 400 where the caller knows the newer media type. */
function refuseAlike(log: Logger): Plugin<YogaContext> {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length || 'data' in result) return
      const errors = result.errors.map((error: unknown) => maskError(error, log, 'in the header x-request-id'))
      for (const { extensions } of errors) extensions.http ??= { status: 400, spec: true }
      setResult({ ...result, errors })
    },
  }
}

function limitCost(rateLimit: RateLimit): Plugin<YogaContext> {
  return {
    onExecute({ args }) {
      const context = args.contextValue as YogaContext
      const cost = reckonCost(
        args.document,
        args.operationName,
        (args.variableValues ?? {}) as Record<string, unknown>,
        context,
      )
      charge(rateLimit, context, cost)
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return
          setResult({ ...result, extensions: { ...result.extensions, cost: { requested: cost, limit: costLimit } } })
        },
      }
    },
  }
}

function replayAnswers(log: Logger): Plugin<YogaContext> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const context = args.contextValue as YogaContext
      if (context.viewer.applicationId === null) return undefined
      const text = context.params.query ?? ''
      const request = keyedRequest(
        args.document,
        args.operationName,
        text,
        (args.variableValues ?? {}) as Record<string, unknown>,
        context.viewer,
      )
      const answer = request && (await findAnswer(context, request))
      if (answer) {
        setResultAndStopExecution({ data: answer as Record<string, unknown>, extensions: { idempotentReplay: true } })
        return undefined
      }
      return {
        async onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return
          if (context.writes.replayed)
            setResult({ ...result, extensions: { ...result.extensions, idempotentReplay: true } })
          if (!request || result.errors?.length) return
          // The act is done whether or not its answer can be kept: then a retry reads the answer anew.
          await keepAnswer(context, request, result.data).catch((error: unknown) =>
            log.warn({ err: error, requestId: context.requestId }, 'an answer could not be kept'),
          )
        },
      }
    },
  }
}
