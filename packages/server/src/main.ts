#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander'
import { type Scope, scopes } from './access/viewer.ts'
import { createKeyCommand, listKeysCommand, revokeKeyCommand } from './command/keys.ts'
import { migrateCommand } from './command/migrate.ts'
import { readAmount, seedCommand } from './command/seed.ts'
import { startCommand } from './command/start.ts'
import { DatabaseError } from './database/database-error.ts'
import { EnvError } from './env.ts'
import { DomainError } from './errors.ts'
import { DocumentsError } from './http/trusted-documents.ts'
import { PortError } from './server.ts'

const program = new Command('tongzhou')
  .description('Tongzhou 同舟: the open API behind a civic emergency response.')
  .addHelpText(
    'after',
    '\nSettings come from the environment: PORT, HOST, DATABASE_URL, TONGZHOU_DATA_DIR, TONGZHOU_ADMIN_KEY,\nTONGZHOU_SEED, LOG_LEVEL, REDIS_URL, TONGZHOU_DRAIN_SECONDS, TONGZHOU_METRICS, TONGZHOU_HOT_LANE, TONGZHOU_KEY_POINTS,\nTONGZHOU_ADDRESS_POINTS, TONGZHOU_DOCUMENTS, TONGZHOU_CACHE_SECONDS, TONGZHOU_EVENT_DAYS, TONGZHOU_EVENT_LIMIT, TONGZHOU_STREAM_LIMIT,\nTONGZHOU_REQUEST_LIMIT, TONGZHOU_TRUSTED_PROXIES, TONGZHOU_WEBHOOK_ALLOW, and those of OpenTelemetry: OTEL_EXPORTER_OTLP_ENDPOINT. README.md says what each means.',
  )

program.command('start').description('migrate the database and serve the API').action(startCommand)
program.command('migrate').description('bring the database to this version').action(migrateCommand)
program
  .command('seed')
  .description('add the regions of Zhejiang and the other places of the demo; what is there stays')
  .option('--volunteers <number>', 'also make so many volunteers of no real people, to try the server with', readAmount)
  .option('--shifts <number>', 'and so many shifts at checkpoints in every county', readAmount)
  .action(seedCommand)

const keys = program.command('keys').description('API keys')
keys
  .command('create')
  .description('issue a key; its text is shown once')
  .requiredOption('--name <name>', 'name of the application; made if there is none of that name for the organisation')
  .option('--organization <id>', 'TypeID or credit code of the organisation for which it acts')
  .requiredOption('--scopes <scopes>', `comma-separated: ${scopes.join(', ')}`, readScopes)
  .option('--expires <time>', 'RFC 3339 time at which it stops working')
  .action(createKeyCommand)
keys.command('list').description('list keys, never their text').action(listKeysCommand)
keys
  .command('revoke')
  .argument('<prefix>', 'the 12 characters after "tz_"')
  .description('revoke a key; it stops working at once')
  .action(revokeKeyCommand)

// The migration engine leaves timers behind that would keep a finished command waiting for ten seconds.
program.hook('postAction', (_program, command) => {
  if (command.name() !== 'start') process.exit()
})

function readScopes(text: string): Scope[] {
  const asked = text.split(',').map((scope) => scope.trim())
  const unknown = asked.filter((scope) => !(scopes as readonly string[]).includes(scope))
  if (unknown.length)
    throw new InvalidArgumentError(`Unknown: ${unknown.join(', ')}. Choose from ${scopes.join(', ')}.`)
  return asked as Scope[]
}

try {
  await program.parseAsync()
} catch (error) {
  const expected =
    error instanceof DatabaseError ||
    error instanceof EnvError ||
    error instanceof PortError ||
    error instanceof DocumentsError ||
    error instanceof DomainError
  if (!expected) throw error
  console.error(`\n${error.message}${error instanceof DatabaseError ? `\n${error.hint}` : ''}`)
  process.exit(1)
}
