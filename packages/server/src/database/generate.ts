// Generates the Prisma client and the types for Pothos into `generated/`. Quiet, and done at once when nothing changed.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prismaDirectory, readSchema } from './schema-files.ts'

const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json')
const generated = fileURLToPath(new URL('../generated', import.meta.url))
const commands = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
const stamp = join(generated, '.schema-hash')

const hash = await schemaHash()
if (hash !== (await readFile(stamp, 'utf8').catch(() => ''))) {
  await mkdir(generated, { recursive: true })
  await runPrisma()
  await writeFile(stamp, hash)
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256')
  // The versions of the generators count as much as the models.
  hash.update(await readFile(new URL('../../package.json', import.meta.url)))
  for (const { path, content } of (await readSchema()).files) hash.update(`${path}\0${content}\0`)
  return hash.digest('hex')
}

async function runPrisma(): Promise<void> {
  const cli = join(dirname(prismaPackage), 'build', 'index.js')
  const child = spawn(process.execPath, [cli, 'generate', '--schema', prismaDirectory], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Prisma finds a generator by its name in PATH, wherever this script was started.
      PATH: [commands, dirname(process.execPath), process.env.PATH].join(delimiter),
      // Generating needs no schema engine, but Prisma downloads one unless it is told of a file that exists.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  process.exit(1)
}
