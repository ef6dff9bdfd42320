import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { Logger } from 'pino'
import { Personal } from '../access/personal.ts'
import type { Viewer } from '../access/viewer.ts'
import { anonymous } from '../access/viewer.ts'
import { type Context, createContext, type Shared } from '../context.ts'
import { maskError, unavailable } from '../http/mask-error.ts'
import { schema } from '../schema.ts'

/** A thing as a subscription shows it. */
export interface Shape {
  /** The result of its execution: `{"data":{…}}`. */
  json: string
  /** The same as a frame of an event stream, once somebody needed it. */
  frame?: Buffer
  /** The same with the bracket that ends a message around it, once somebody needed it. */
  bytes?: Buffer
}

/** Which selection is shown to whom. */
export interface Shown {
  document: DocumentNode
  text: string
  operationName: string | null
  variables: Record<string, unknown>
  viewer: Viewer
}

/** The selection could not be executed, by our fault or since the database was away: it may be tried again. */
export class ShapeError extends Error {}

/**
 * How long a shape is shared, in milliseconds: those who follow live have it by then, and whoever replays later is shown
 * the things as they are, not as they were. What was hidden since stays hidden, and selections keep no tail of their own.
 */
export const lifetime = 2000

/**
 * What many readers ask for alike is made once: they share the shapes of a selection as far as they may see the same,
 * that is by key, and all who have none.
 */
export class Shapes {
  private readonly shared: Shared
  private readonly log: Logger
  private readonly known = new Map<string, WeakRef<ShapesOf>>()
  private readonly gone = new FinalizationRegistry<string>((name) => {
    if (!this.known.get(name)?.deref()) this.known.delete(name)
  })
  constructor(shared: Shared, log: Logger) {
    this.shared = shared
    this.log = log
  }

  of(shown: Shown): ShapesOf {
    const used = variablesShown(shown)
    const { viewer, text, operationName } = shown
    const name = JSON.stringify([viewer.keyId, viewer.applicationId, [...viewer.scopes], text, operationName, used])
    const found = this.known.get(name)?.deref()
    if (found) return found
    const made = new ShapesOf(shown, this.shared, this.log)
    this.known.set(name, new WeakRef(made))
    this.gone.register(made, name)
    return made
  }
}

interface Entry {
  made: Promise<Shape>
  /** Once it is there: thousands wait for one and the same, and each promise less is felt. */
  shape?: Shape
  /** When it was asked for first. */
  at: number
}

/** The shapes of one selection for one kind of reader. */
export class ShapesOf {
  private readonly shown: Shown
  private readonly shared: Shared
  private readonly log: Logger
  /** The oldest first. */
  private readonly shapes = new Map<object, Entry>()
  private forgetting: NodeJS.Timeout | null = null
  constructor(shown: Shown, shared: Shared, log: Logger) {
    this.shown = shown
    this.shared = shared
    this.log = log
  }

  /** The shapes of things in their order; null where any has to be made, or is being made. */
  atHand(things: object[]): Shape[] | null {
    const now = performance.now()
    const shapes: Shape[] = []
    for (const thing of things) {
      const found = this.shapes.get(thing)
      if (!found?.shape || now - found.at >= lifetime) return null
      shapes.push(found.shape)
    }
    return shapes
  }

  /** The shapes of things in their order; those that nobody asked for yet are made together. */
  ofAll(things: object[]): Promise<Shape>[] {
    let context: Context | undefined
    const at = performance.now()
    this.forget(at)
    return things.map((thing) => {
      const found = this.shapes.get(thing)
      if (found) return found.made
      context ??= impersonal(createContext(this.shared, this.shown.viewer, 'stream'), this.shared)
      const made = this.make(thing, context)
      const entry: Entry = { made, at }
      this.shapes.set(thing, entry)
      made.then(
        (shape) => (entry.shape = shape),
        () => this.shapes.delete(thing),
      )
      this.forgetLater()
      return made
    })
  }

  private forget(now: number): void {
    for (const [thing, { at }] of this.shapes) {
      if (now - at < lifetime) return
      this.shapes.delete(thing)
    }
  }

  private forgetLater(): void {
    if (this.forgetting) return
    this.forgetting = setTimeout(() => {
      this.forgetting = null
      this.forget(performance.now())
      if (this.shapes.size) this.forgetLater()
    }, lifetime)
    this.forgetting.unref()
  }

  private async make(thing: object, context: Context): Promise<Shape> {
    const { document, operationName, variables } = this.shown
    const result = await execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      rootValue: thing,
      contextValue: context,
    })
    return { json: JSON.stringify(this.masked(result)) }
  }

  private masked(result: ExecutionResult): { data: unknown; errors?: GraphQLError[] } {
    const errors = result.errors?.map((error) => maskError(error, this.log, 'stream'))
    if (errors?.some(({ extensions }) => passing.has(extensions['code']))) throw new ShapeError('not to be shown now')
    return { ...(errors ? { errors } : {}), data: result.data ?? null }
  }
}

// Another time it may be something else.
const passing = new Set<unknown>(['INTERNAL', unavailable.code])

/** The variables on which the result depends: not those that only choose what is followed. */
function variablesShown({ document, operationName, variables }: Shown): Record<string, unknown> {
  const names = new Set<string>()
  const collect = (selections: SelectionSetNode | undefined) => {
    if (selections) visit(selections, { Variable: ({ name }) => void names.add(name.value) })
  }
  for (const selection of getOperationAST(document, operationName)?.selectionSet.selections ?? []) {
    if (selection.kind === Kind.FIELD || selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
  }
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) collect(definition.selectionSet)
  return Object.fromEntries([...names].sort().map((name) => [name, variables[name]]))
}

/** What is sent may be kept, by us and by who gets it: nobody's personal data is in it, whatever the reader may ask elsewhere. */
function impersonal(context: Context, { db }: Shared): Context {
  context.personal = new Personal(db, anonymous)
  return context
}
