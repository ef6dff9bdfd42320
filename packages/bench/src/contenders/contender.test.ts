import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { tongzhou } from './contender.ts'

it('starts ours as `npm start` does', async () => {
  const text = await readFile(new URL('../../../../package.json', import.meta.url), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> }
  const cache = /[^/]+\/[^/]+\/[^/]+$/.exec(tongzhou.env?.NODE_COMPILE_CACHE ?? '')?.[0]
  const command = ['node', ...(tongzhou.flags ?? []), 'packages/server/src/main.ts', 'start'].join(' ')
  expect(scripts.serve).toMatch(new RegExp(`&& NODE_COMPILE_CACHE=${cache} ${command}$`))
})
