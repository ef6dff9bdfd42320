import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { bugNamed, changed, fileOf } from './planted.ts'

// Loaded before a server of the harness, and nowhere else: modules that the bug is in are read with other text.

const { texts } = bugNamed(process.env['TORTURE_BUG'] ?? '')

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const path = url.startsWith('file:') ? fileURLToPath(url) : ''
    const changes = texts.filter(({ file }) => fileOf(file) === path)
    if (!changes.length) return loaded
    return { ...loaded, source: changed(String(loaded.source), changes) }
  },
})
