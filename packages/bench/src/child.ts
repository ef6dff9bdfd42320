import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Milliseconds since 1970 with fractions, the same clock in every process of a machine. */
export const now = () => performance.timeOrigin + performance.now()

/** Processor time in milliseconds and memory in bytes that a process has used. */
export interface Usage {
  cpu: number
  rss: number
}

type Commands = Record<string, (argument: never) => Promise<unknown>>

/** Answers what the parent asks by name; `usage` of its own accord. After `stop` the process ends. */
export function answerCommands(commands: Commands): void {
  const all: Commands = {
    ...commands,
    usage: async (): Promise<Usage> => {
      const { user, system } = process.cpuUsage()
      return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss() }
    },
  }
  process.on('message', async ({ id, name, argument }: { id: number; name: string; argument: never }) => {
    const answer = await all[name]?.(argument).catch((error: unknown) => ({ failed: String(error) }))
    process.send?.({ id, answer }, () => name === 'stop' && process.exit())
  })
  process.send?.({ id: 0 })
}

/** A child that answers commands. */
export interface Child {
  ask<T>(name: string, argument?: unknown): Promise<T>
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Starts a file of this folder as a child, with options of Node; ready when it answers. */
export function startChild(file: string, flags: string[] = []): Promise<Child> {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--max-old-space-size=4096', ...flags],
  })
  const asked = new Map<number, (answer: unknown) => void>()
  let last = 0
  const ask = <T>(name: string, argument?: unknown) =>
    new Promise<T>((resolve) => {
      asked.set(++last, resolve as (answer: unknown) => void)
      child.send({ id: last, name, argument })
    })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      if (id === 0) resolve({ ask, usage: () => ask<Usage>('usage'), stop: () => ask<void>('stop') })
      asked.get(id)?.(answer)
      asked.delete(id)
    })
  })
}
