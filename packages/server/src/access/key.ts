import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { type Scope, scopes, type Viewer } from './viewer.ts'

/** A new key: the text to hand out once, its public prefix, and the hash to keep. */
export interface NewKey {
  text: string
  prefix: string
  hash: Buffer
}

const form = /^tz_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/

/** Makes a key of 256 random bits. */
export function newKey(): NewKey {
  const prefix = randomBytes(6).toString('hex')
  const text = `tz_${prefix}_${randomBytes(32).toString('base64url')}`
  return { text, prefix, hash: hashKey(text) }
}

/** The hash and prefix of a key that somebody chose or holds; null when it has not the form of a key. */
export function readKey(text: string): NewKey | null {
  const match = form.exec(text)
  return match?.[1] ? { text, prefix: match[1], hash: hashKey(text) } : null
}

// The key carries 256 random bits, so a fast hash is enough: there is nothing to guess.
function hashKey(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

interface FoundKey {
  prefix: string
  id: string
  applicationId: string
  organizationId: string | null
  hash: Buffer
  scopes: string[]
}

/** Whom keys stand for: null for each that is unknown, revoked or expired. */
export async function findViewers(db: Database, texts: readonly string[]): Promise<(Viewer | null)[]> {
  const keys = texts.map(readKey)
  const rows = await db.query<FoundKey>(sql`
    SELECT k.prefix, k.id, k.application_id, a.organization_id, k.hash, k.scopes FROM api_keys k JOIN applications a ON a.id = k.application_id
    WHERE k.prefix = ANY(${keys.flatMap((key) => key?.prefix ?? [])}) AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())`)
  const found = new Map(rows.map((row) => [row.prefix, row]))
  return keys.map((key) => key && toViewer(key, found.get(key.prefix)))
}

/** Whom a key stands for, or null when it is unknown, revoked or expired. */
export async function findViewer(db: Database, text: string): Promise<Viewer | null> {
  if (!readKey(text)) return null
  const [viewer = null] = await findViewers(db, [text])
  return viewer
}

function toViewer(key: NewKey, found: FoundKey | undefined): Viewer | null {
  if (!found || !timingSafeEqual(found.hash, key.hash)) return null
  const known = found.scopes.filter((scope): scope is Scope => (scopes as readonly string[]).includes(scope))
  return {
    applicationId: found.applicationId,
    organizationId: found.organizationId,
    keyId: found.id,
    scopes: new Set(known),
  }
}
