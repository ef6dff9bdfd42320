import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { tongzhou } from './contender.ts'

it('starts ours as `npm start` does', async () => {
  const text = await readFile(new URL('../../../../package.json', import.meta.url), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> }
  const cache = /[^/]+\/[^/]+\/[^/]+$/.exec(tongzhou.env?.NODE_COMPILE_CACHE ?? '')?.[0]
  const command = [`NODE_COMPILE_CACHE=${cache}`, 'node', ...(tongzhou.flags ?? []), 'packages/server/src/main.ts']
  expect(scripts.tongzhou).toBe(command.join(' '))
  expect(scripts.serve?.split(' && ').at(-1)).toBe(`${scripts.tongzhou} start`)
})
