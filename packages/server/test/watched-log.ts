import { type Logger, pino } from 'pino'

/**
 * What is in no log: keys, secrets of webhooks, and the telephone numbers that people have in tests. Of a random id, in
 * which one may come by chance, a letter or a digit stands beside it.
 */
const secrets = [/tz_[0-9a-f]{12}_[\w-]{43}/, /whsec_[\w+/]{16}/, /(?<![\da-z])139\d{8}(?![\da-z])/]

/**
 * The log of every server in tests: all of it, however small, is searched for secrets. One that is found fails the run,
 * whichever test it comes from. It is shown where `LOG_LEVEL` asks for that.
 */
export function watchedLog(onSecret: (line: string) => void = failRun): Logger {
  const shown = process.env.LOG_LEVEL ? pino.levels.values[process.env.LOG_LEVEL] : undefined
  const write = (line: string) => {
    if (secrets.some((secret) => secret.test(line))) onSecret(line)
    if (shown !== undefined && JSON.parse(line).level >= shown) process.stdout.write(line)
  }
  return pino({ level: 'trace' }, { write })
}

function failRun(line: string): void {
  void Promise.reject(new Error(`A secret is in the log: ${line}`))
}
