import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/webhooks.ts', 'src/testing.ts', 'src/tada.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    // Unused resources are dropped by the bundler of whoever uses the package, which needs readable modules and pure marks.
    minify: false,
  },
  {
    // A program of its own, with graphql-js in it: nothing else of the package needs that.
    entry: { doctor: 'doctor/main.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    noExternal: ['graphql'],
    minify: true,
  },
])
