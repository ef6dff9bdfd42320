import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// Node resolves `graphql` to its CommonJS file, for us and for the libraries; Vite would take the other one for us alone.
const graphql = createRequire(new URL('./packages/server/package.json', import.meta.url)).resolve('graphql')

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.vitest/results.json' }]] : ['default'],
    include: ['packages/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/server/test/database.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
