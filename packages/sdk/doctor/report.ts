import type { Check, Finding } from './check.ts'

const marks = { ok: '✓', warning: '!', error: '✗' }

/** A check in lines for people. */
export function printCheck({ name, status, message, advice, findings = [] }: Check): string {
  const indent = ' '.repeat(14)
  return [
    `${marks[status]} ${name.padEnd(12)}${message}`,
    ...findings.map((finding) => `${indent}${printFinding(finding)}`),
    ...(advice ? [`${indent}→ ${advice}`] : []),
  ].join('\n')
}

function printFinding({ place, line, column, message }: Finding): string {
  return `${[place, line, column].filter((part) => part !== undefined).join(':')} ${message}`
}

/** How it stands on the whole. */
export function printSum(checks: Check[]): string {
  const count = (status: Check['status']) => checks.filter((check) => check.status === status).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors === 0 && warnings === 0) return 'All is well.'
  return `Errors: ${errors}, warnings: ${warnings}.`
}
