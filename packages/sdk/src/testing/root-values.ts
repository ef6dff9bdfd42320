import type { EventLog } from './event-log.ts'
import type { RootValue } from './execute.ts'
import { typeOfId } from './made-up.ts'
import type { TypeReference } from './reader.ts'
import { isNode, type Type, typeNamed } from './schema.ts'
import type { Thing, World } from './world.ts'
import { writeTo } from './write.ts'

type Values = Readonly<Record<string, unknown>>

/** What the fields of the root give: the things of the world, the log, and what a write makes. */
export function rootValues(world: World, log: EventLog): RootValue {
  return (root, field, args, result) => {
    if (root === 'Mutation') return writeTo(world, (args.input ?? {}) as Values, result)
    if (field === 'events') return log.list(args)
    if (field === 'node') return anyById(world, args.id)
    if (field === 'nodes') return (args.ids as unknown[]).map((id) => anyById(world, id))
    return readFrom(world, args, result)
  }
}

function anyById(world: World, id: unknown): Thing | null {
  const type = typeOfId(id)
  return type === null ? null : world.byId(type, String(id))
}

/** A thing by its id or another key that it has as a field; all things where it is a list. */
function readFrom(world: World, args: Values, result: TypeReference): unknown {
  const type = typeNamed(result.name)
  const node = nodeOf(type)
  if (node) return isNode(node) ? world.all(node.name) : undefined
  if (!isNode(type)) return undefined
  if (typeof args.id === 'string') return typeOfId(args.id) === type.name ? world.byId(type.name, args.id) : null
  const [key] = Object.entries(args).filter(([name, value]) => value !== null && isLeaf(type, name))
  return key ? world.byKey(type.name, ...key) : undefined
}

/** What a connection is of. */
function nodeOf({ fields }: Type): Type | null {
  const edge = fields.get('edges')
  const node = edge && typeNamed(edge.type.name).fields.get('node')
  return node ? typeNamed(node.type.name) : null
}

function isLeaf({ fields }: Type, name: string): boolean {
  const field = fields.get(name)
  return field !== undefined && ['scalar', 'enum'].includes(typeNamed(field.type.name).kind)
}
