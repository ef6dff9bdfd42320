/**
 * The schema as gql.tada reads it. Types only.
 *
 * @module @tongzhou/sdk/tada
 */

export type { introspection, scalars } from './generated/introspection.ts'
