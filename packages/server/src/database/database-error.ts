/** Why the database is not there for us. Stable: operators and tests tell cases apart by it. */
export type DatabaseErrorCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_VERSION'
  | 'DATABASE_ENCODING'
  | 'DATABASE_NOT_STARTED'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DISK_FULL'
  | 'WRONG_DATA_VERSION'
  | 'MIGRATION_FAILED'
  | 'MIGRATION_UNKNOWN'

/** A database that cannot be reached, started or migrated: what happened (`message`) and what to do (`hint`). */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode
  readonly hint: string

  constructor(code: DatabaseErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
    this.code = code
    this.hint = hint
  }
}
