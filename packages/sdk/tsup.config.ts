import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/webhooks.ts', 'src/testing.ts', 'src/tada.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  // Unused resources are dropped by the bundler of whoever uses the package, which needs readable modules and pure marks.
  minify: false,
})
