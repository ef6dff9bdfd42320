import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql'
import type { RequestTrace } from '../traces/request-trace.ts'

/** How it ended, from the caller's side: `failed` with errors in the answer, `refused` before anything ran. */
export type Outcome = 'ok' | 'failed' | 'refused' | 'rate_limited' | 'shed' | 'fault'

/** A request on its way, and what has become of it so far: for the log and the metrics, of which no answer depends. */
export class Exchange {
  readonly requestId: string
  readonly began = performance.now()
  /** Which way it was answered: `kept` by the hot lane, without running. */
  lane: 'hot' | 'kept' | 'yoga' | 'none' = 'none'
  /** What it was charged. */
  cost = 0
  /** By which application it was sent. */
  applicationId: string | null = null
  /** Its trace, where it has one. */
  trace: RequestTrace | undefined
  private operation: OperationDefinitionNode | null = null
  private state: 'ok' | 'failed' | 'refused' | 'fault' = 'ok'

  constructor(requestId: string) {
    this.requestId = requestId
  }

  /** It is this operation, and may run. */
  begin(document: DocumentNode, operationName: string | null | undefined): void {
    this.operation = getOperationAST(document, operationName) ?? null
    if (this.trace && this.operation) this.trace.begin(document, this.operation)
  }

  /** Something went wrong with it. The worst stays. */
  fail(how: 'failed' | 'refused' | 'fault'): void {
    if (this.state !== 'fault') this.state = how
  }

  /** What was asked for: `none` where it did not come to that. */
  get kind(): 'query' | 'mutation' | 'subscription' | 'none' {
    return this.operation?.operation ?? 'none'
  }

  /** The fields at its top, by the schema's names. */
  get fields(): string[] {
    const selections = this.operation?.selectionSet.selections ?? []
    return selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []))
  }

  outcomeOf(status: number): Outcome {
    if (status === 503) return 'shed'
    if (status === 429) return 'rate_limited'
    if (status >= 500 || this.state === 'fault') return 'fault'
    return status >= 400 ? 'refused' : this.state
  }
}
