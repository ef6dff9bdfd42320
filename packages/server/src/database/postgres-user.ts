import { readFile, stat } from 'node:fs/promises'
import { DatabaseError } from './database-error.ts'

/** Whom PostgreSQL runs as. PostgreSQL refuses to run as root, so root has to give it another user. */
export interface PostgresUser {
  uid: number
  gid: number
}

/**
 * Finds the user for a cluster: undefined (ourselves) unless we are root. As root the owner of an existing cluster,
 * else `postgres`, else `nobody`, since `initdb` needs a user that has a name. No user is ever created.
 *
 * @throws DatabaseError DATABASE_NOT_STARTED when root finds no user
 */
export async function postgresUser(clusterDir: string): Promise<PostgresUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const passwd = await readFile('/etc/passwd', 'utf8')
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new DatabaseError(
    'DATABASE_NOT_STARTED',
    'PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody` to run it as.',
    'Create a user `postgres`, start as another user, or set DATABASE_URL.',
  )
}

/**
 * The name of a cluster's folder for PostgreSQL itself, when it is started with that folder as `cwd`.
 *
 * The folder may lie under directories that PostgreSQL's user cannot enter: a home of mode 0700, a `mktemp -d`. Node
 * changes to `cwd` before it changes the user, and Linux follows `/proc/self/cwd` without walking the path, in the
 * server's child processes too, as they keep the directory. So root's data stay where they belong, no directory
 * changes its mode, and PostgreSQL gets no privilege.
 */
export function dataArgument(clusterDir: string, user: PostgresUser | undefined): string {
  return user && process.platform === 'linux' ? '/proc/self/cwd' : clusterDir
}

/** The environment of PostgreSQL's programs: none of our secrets, and no `PG…` variable that would change what they do. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { PATH, SystemRoot, LC_ALL: 'C' }
}
