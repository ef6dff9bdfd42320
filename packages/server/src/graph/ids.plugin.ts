import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { encodeId, idPrefix, type NodeType } from '../identifiers.ts'

/**
 * The ids of nodes, made at once: the resolver of the plugin for Relay is a promise for each, and a page of a list has
 * hundreds.
 */
class IdsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { name, parentType } = field
    if (name !== 'id' || !Object.hasOwn(idPrefix, parentType)) return field
    return { ...field, resolve: (row) => encodeId(parentType as NodeType, (row as { id: string }).id) }
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      ids: IdsPlugin<Types>
    }
  }
}

SchemaBuilder.registerPlugin('ids', IdsPlugin)

export default 'ids' as const
