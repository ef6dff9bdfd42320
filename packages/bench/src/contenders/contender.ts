import { fileURLToPath } from 'node:url'

/** A program that answers over HTTP, in a process of its own, on the database of the run. */
export interface Contender {
  name: string
  /** What stands in the tables. */
  label: string
  /** Options of Node itself. */
  flags?: string[]
  program: string
  arguments?: string[]
  env?: Record<string, string>
  /** Whose versions stand in the results. */
  packages: string[]
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Ours, as `npm start` starts it. */
export const tongzhou: Contender = {
  name: 'tongzhou',
  label: 'Tongzhou',
  flags: ['--max-semi-space-size=16', '--no-allocation-site-pretenuring'],
  program: here('../../../server/src/main.ts'),
  arguments: ['start'],
  env: {
    PORT: '0',
    TONGZHOU_SEED: 'none',
    LOG_LEVEL: 'warn',
    NODE_COMPILE_CACHE: here('../../../../node_modules/.cache/tongzhou'),
    // So large an allowance that none of the keys uses it up: what is measured is the server with its limits on, not the limit.
    TONGZHOU_KEY_POINTS: '1000000000',
  },
  packages: [],
}
export const nodeHttp: Contender = {
  name: 'node:http',
  label: 'node:http, no database',
  program: here('node-http.ts'),
  packages: [],
}
export const oneStatement: Contender = {
  name: 'one statement',
  label: 'node:http + one prepared statement a request',
  program: here('one-statement.ts'),
  packages: ['pg'],
}
export const postgraphile: Contender = {
  name: 'postgraphile',
  label: 'PostGraphile',
  program: here('postgraphile.ts'),
  packages: ['postgraphile', 'grafserv'],
}
export const mercurius: Contender = {
  name: 'mercurius',
  label: 'Mercurius + JIT + loaders + pg',
  program: here('mercurius.ts'),
  packages: ['mercurius', 'fastify'],
}
export const pothosPrisma: Contender = {
  name: 'pothos + prisma',
  label: 'Yoga + Pothos + Prisma',
  program: here('pothos-prisma.ts'),
  packages: ['graphql-yoga', '@pothos/core', '@pothos/plugin-prisma', '@prisma/client'],
}
