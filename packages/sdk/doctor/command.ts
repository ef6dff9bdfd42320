import { parseArgs } from 'node:util'
import { Client } from '../src/client.ts'

/** What is asked of the doctor. */
export interface Command {
  url: string
  apiKey: string | undefined
  /** Files, folders and globs. */
  documents: string[]
  json: boolean
}

/** A command that is not understood. */
export class UsageError extends Error {}

export const help = `Usage: npx @tongzhou/sdk doctor [options]

Looks for what keeps a program from working with the API, and says what to do.

  --url <url>          where the API is; TONGZHOU_URL if nothing is said
  --key <key>          a key to look at; better as TONGZHOU_API_KEY, which no list of processes shows
  --documents <files>  what to hold to the server's schema: .graphql and .gql files, and sources (.ts, .js, .tsx, …)
                       with graphql(\`…\`) or gql\`…\`; files, folders or globs, as many as you like
  --json               print one JSON object
  --help, --version

It ends with 0 where nothing is wrong (warnings are not), 1 where something is, 2 where it was not understood.`

/** Reads the words after the program's name; `help` or `version` where just that is asked. */
export function readCommand(words: string[], env: NodeJS.ProcessEnv): Command | 'help' | 'version' {
  const { values, positionals } = parse(words)
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [name, ...files] = positionals
  if (name !== 'doctor') throw new UsageError(name ? `There is no command "${name}".` : 'Say what to do: doctor.')
  const documents = values.documents ?? []
  // A shell that opens a glob itself gives the first file to the option, and the others after it.
  if (files.length > 0 && documents.length === 0) throw new UsageError(`What is "${files[0]}"? Use --documents.`)
  const url = values.url ?? env.TONGZHOU_URL
  if (!url) throw new UsageError('Say where the API is: --url, or TONGZHOU_URL.')
  try {
    new Client({ url })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  const apiKey = values.key ?? env.TONGZHOU_API_KEY
  return { url, apiKey: apiKey || undefined, documents: [...documents, ...files], json: values.json === true }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        key: { type: 'string' },
        documents: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
