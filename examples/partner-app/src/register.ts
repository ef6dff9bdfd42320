import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Tongzhou } from '@tongzhou/sdk'
import { hookDocument, hookTypes } from './hooks.ts'

/** Makes the endpoint, keeps its secret, which is shown this once, and answers with its id. */
export async function register(tz: Tongzhou, url: string, secretFile: string): Promise<string> {
  if (existsSync(secretFile)) throw new Error(`There is a secret in ${secretFile} already. Leave --register out.`)
  const { endpoint, secret } = await tz.webhooks.create({
    url,
    description: 'The example partner-app',
    types: [...hookTypes],
    document: hookDocument,
  })
  if (secret === null)
    throw new Error(`The secret of ${endpoint.id} was lost on its way. Delete it, and register anew.`)
  mkdirSync(dirname(secretFile), { recursive: true })
  writeFileSync(secretFile, secret, { mode: 0o600 })
  return endpoint.id
}

/** The secret by which webhooks are believed, where there is one. */
export function readSecret(secretFile: string): string | null {
  const given = process.env.TONGZHOU_WEBHOOK_SECRET
  return given ?? (existsSync(secretFile) ? readFileSync(secretFile, 'utf8') : null)
}
