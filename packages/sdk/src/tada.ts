export type { introspection, scalars } from './generated/introspection.ts'
