import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  Source,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import { createContext, type Shared } from '../context.ts'
import { schema } from '../schema.ts'
import { readDocument } from '../streams/subscription.ts'
import { type Answer, answerOf, contentType } from './answer.ts'
import { compiledSize } from './compiled-size.ts'
import { weightOf } from './document-cache.ts'
import type { Incoming } from './graphql.ts'
import { answerName, holds, KeptAnswers } from './kept-answers.ts'
import type { GraphQLParams } from './read-params.ts'
import { admit, type Operation, type Rules, refused, runOperation } from './run-operation.ts'

/** An operation that is asked for so often that it was compiled. */
interface Hot {
  /** No other that is or was compiled has it. */
  number: number
  /** How many fields it comes to. */
  size: number
  document: DocumentNode
  definition: OperationDefinitionNode
  source: Source
  query: CompiledQuery['query']
}

/** How the lane is entered. */
export interface HotLaneOptions {
  /** How many times a text must have come before it is compiled. Default 3: compiling costs more than executing a few times. */
  compileAfter?: number
  /** How many times as long as it compiled it does not compile again. Default 10: who sends ever new texts slows nobody down. */
  restAfter?: number
}

/** The most operations that are compiled, and the most that are counted until they are: a flood of these pushes out none of those. */
const mostKnown = 1000
/** What the compiled operations may come to in bytes, with their documents, and the texts that are counted. */
const mostBytes = 64 * 1024 * 1024
const mostBytesCounted = 8 * 1024 * 1024
/** What a field comes to in a compiled program, as measured. */
const bytesOfField = 3500
/** The most fields that a compiled operation may come to: fragments within fragments would fill the memory. */
const mostFields = 1000
/** Longer texts are neither counted nor compiled: what somebody writes so long is not asked for thousands of times a second. */
const longestText = 20_000

/**
 * The fast way for what is asked for again and again: operations that were read and found valid before run compiled,
 * without the layers that Yoga needs to understand any request, and not even that where nothing has changed since it was
 * answered last. Everything else is Yoga's. All ways have the same rules (`run-operation.ts`) and give the same bytes.
 */
export class HotLane {
  private readonly hot = new LRUCache<string, Hot>({
    max: mostKnown,
    maxSize: mostBytes,
    sizeCalculation: ({ document, size }) => weightOf(document) + bytesOfField * size,
  })
  /** How many times a text has come that is not compiled; what never will be has come without end. */
  private readonly seen = new LRUCache<string, number>({
    max: mostKnown,
    maxSize: mostBytesCounted,
    sizeCalculation: (_times, text) => 2 * text.length + 100,
  })
  private readonly shared: Shared
  private readonly rules: Rules
  private readonly compileAfter: number
  private readonly restAfter: number
  private restUntil = 0
  private compiled = 0
  private readonly answers = new KeptAnswers()
  constructor(shared: Shared, rules: Rules, { compileAfter = 3, restAfter = 10 }: HotLaneOptions = {}) {
    this.shared = shared
    this.rules = rules
    this.compileAfter = compileAfter
    this.restAfter = restAfter
  }

  /** The answer to a request, or null where it is not one for this lane: then nothing was done yet. */
  async answer(params: GraphQLParams, incoming: Incoming, mediaType: string, method: string): Promise<Answer | null> {
    const hot = this.find(params)
    if (!hot || (method !== 'POST' && hot.definition.operation !== OperationTypeNode.QUERY)) return null
    const variables = params.variables ?? {}
    const name =
      hot.definition.operation === OperationTypeNode.QUERY ? answerName(hot.number, incoming.viewer, variables) : null
    const kept = name === null ? undefined : this.answers.find(name)
    // What is wrong with variables is said in Yoga's words.
    if (!kept && getVariableValues(schema, hot.definition.variableDefinitions ?? [], variables).errors) return null
    incoming.exchange.lane = 'hot'
    const context = Object.assign(createContext(this.shared, incoming.viewer, incoming.requestId), incoming)
    const operation: Operation = {
      document: hot.document,
      text: params.query,
      operationName: params.operationName ?? null,
      variables,
    }
    try {
      return await admit(this.rules, context, operation, async () => {
        if (kept && (await holds(kept, context.moment))) {
          incoming.exchange.lane = 'kept'
          return { status: 200, headers: contentType(mediaType), body: kept.body, encoding: 'latin1' }
        }
        const run = () => this.execute(hot, operation, context)
        const result = await runOperation(this.rules, context, operation, run)
        const answer = answerOf(result, mediaType)
        if (name !== null && !result.errors) this.answers.keep(name, context.moment, answer.body)
        return answer
      })
    } catch (error) {
      return answerOf(refused([error], this.rules.log, incoming.exchange), mediaType)
    }
  }

  private async execute(hot: Hot, operation: Operation, contextValue: object): Promise<ExecutionResult> {
    const { document, operationName, variables } = operation
    const result = (await hot.query(undefined, contextValue, variables)) as ExecutionResult
    // The compiler reads variables by itself. Where it likes them less than GraphQL.js does, nothing has run.
    if (result.data === undefined)
      return execute({ schema, document, operationName, variableValues: variables, contextValue })
    return result.errors ? { ...result, errors: result.errors.map((error) => located(error, hot.source)) } : result
  }

  private find({ query, operationName }: GraphQLParams): Hot | null {
    const name = operationName == null ? query : `${operationName}\n${query}`
    const known = this.hot.get(name)
    if (known) return known
    if (name.length > longestText) return null
    const times = (this.seen.get(name) ?? 0) + 1
    if (times === Number.POSITIVE_INFINITY) return null
    this.seen.set(name, times)
    const began = performance.now()
    if (times < this.compileAfter || began < this.restUntil) return null
    const compiled = this.compile(query, operationName ?? null)
    this.restUntil = performance.now() + this.restAfter * (performance.now() - began)
    if (!compiled) this.seen.set(name, Number.POSITIVE_INFINITY)
    else {
      this.hot.set(name, compiled)
      this.seen.delete(name)
    }
    return compiled
  }

  private compile(text: string, operationName: string | null): Hot | null {
    try {
      const document = readDocument(text)
      const definition = getOperationAST(document, operationName)
      if (!definition || definition.operation === OperationTypeNode.SUBSCRIPTION) return null
      const size = compiledSize(document, definition)
      if (size > mostFields) return null
      const compiled = compileQuery(schema, document, operationName ?? undefined, {
        disablingCapturingStackErrors: true,
      })
      return isCompiledQuery(compiled)
        ? { number: ++this.compiled, size, document, definition, source: new Source(text), query: compiled.query }
        : null
    } catch {
      // Not valid: Yoga says why.
      return null
    }
  }
}

/** An error of compiled code, which knows lines and columns, as GraphQL.js has them. */
function located(error: GraphQLError, source: Source): GraphQLError {
  const lines = source.body.split(/\r\n|[\n\r]/g)
  const before = (line: number) => lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return new GraphQLError(error.message, {
    source,
    positions: error.locations?.map(({ line, column }) => before(line) + column - 1),
    path: error.path,
    originalError: error.originalError,
    extensions: error.extensions,
  })
}
