import { mkdir, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '../contenders/ask.ts'
import { tongzhou } from '../contenders/contender.ts'
import { startContender } from '../contenders/start.ts'
import { at } from '../data/workspace.ts'
import type { Bench } from './bench.ts'
import type { Question } from './questions.ts'

/** Where plans come to lie. */
const folder = new URL('../../results/plans/', import.meta.url)

// PostgreSQL itself says how it ran each statement of the server, prepared as it is there.
const explaining = [
  'session_preload_libraries=auto_explain',
  'auto_explain.log_min_duration=0',
  'auto_explain.log_analyze=on',
  'auto_explain.log_buffers=on',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/** Asks each question of a database until its statements have their lasting plans, and writes those into files. */
export async function savePlans(
  { workspace, say }: Bench,
  { name, url, key, questions }: { name: string; url: string; key: string; questions: Question[] },
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const running = await startContender(tongzhou, at(url, null, { options: explaining }))
  let lines: string[] = []
  workspace.onLog = (line) => lines.push(line)
  try {
    for (const { name: question, params } of questions) {
      if (!params) continue
      for (let n = 0; n < 8; n++) await ask(running.url, key, params)
      await wait(300)
      lines = []
      await ask(running.url, key, params)
      await wait(300)
      const plans = lines
        .join('\n')
        .split(/^(?=\d{4}-\d\d-\d\d )/m)
        .filter(isOfQuestion)
      const file = new URL(`${question.replaceAll(/\W+/g, '-')}-${name}.txt`, folder)
      await writeFile(file, `${params.query}\n\n${plans.join('\n')}\n`)
      say(`  plans in ${file.pathname}`)
    }
  } finally {
    workspace.onLog = null
    await running.stop()
  }
}

/** Not the server's own looking after events and webhooks, nor how it finds the key. */
function isOfQuestion(entry: string): boolean {
  return /plan:/.test(entry) && !/sequence_events|webhook_|event_|api_keys|pg_catalog/.test(entry)
}
