#!/usr/bin/env node
// The program of the package: `npx @tongzhou/sdk doctor`.

import { readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { type Command, help, readCommand, UsageError } from './command.ts'
import { examine } from './examine.ts'
import { printCheck, printSum } from './report.ts'

const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

async function run(command: Command): Promise<number> {
  const checks: Check[] = []
  for await (const check of examine(command, version)) {
    checks.push(check)
    if (!command.json) console.log(printCheck(check))
  }
  const ok = checks.every(({ status }) => status !== 'error')
  console.log(
    command.json ? JSON.stringify({ ok, version, url: command.url, checks }, null, 2) : `\n${printSum(checks)}`,
  )
  return ok ? 0 : 1
}

try {
  const command = readCommand(process.argv.slice(2), process.env)
  if (command === 'help') console.log(help)
  else if (command === 'version') console.log(version)
  else process.exitCode = await run(command)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${help}`)
  process.exitCode = 2
}
