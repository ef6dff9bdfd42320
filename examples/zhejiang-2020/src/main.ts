// Loads the facts of Zhejiang 2020 through the public API and asks the API for each of them again.
//
//   TONGZHOU_API_KEY=tz_… npm start --prefix examples/zhejiang-2020
//
// Load it as often as you like: what is there already is found, not made again. `--quiet` only loads.

import { Tongzhou } from '@tongzhou/sdk'
import { ask } from './answers.ts'
import { readFacts } from './facts.ts'
import { load } from './load.ts'
import { table } from './table.ts'

const url = process.env.TONGZHOU_URL ?? 'http://localhost:4000'
const apiKey = process.env.TONGZHOU_API_KEY
const quiet = process.argv.includes('--quiet')

if (!apiKey) {
  console.error('Set TONGZHOU_API_KEY to the operator\'s key: "npm start" prints it at the first start.')
  process.exit(2)
}

const tz = new Tongzhou({ url, apiKey })
const { source, facts } = readFacts()
const ground = await load(tz, facts, ({ id, who }, index) =>
  console.error(`  [${index + 1}/${facts.length}] ${id} ${who}`),
)

if (!quiet) {
  const answers = await ask(tz, ground, facts)
  console.log(`\nSource: ${source}\n\n${table(answers)}\n`)
  const wrong = answers.filter(({ equal }) => !equal).length
  console.log(wrong ? `${wrong} of ${answers.length} figures differ.` : `All ${answers.length} figures are equal.`)
  process.exitCode = wrong ? 1 : 0
}
