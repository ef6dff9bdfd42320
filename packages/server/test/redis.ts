import { createClient } from '@redis/client'

/** The Redis that tests are given, or the one of this machine. */
export const redisUrl = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'

/** Whether it is there. Tests that need it say so where it is not. */
export const redisAnswers = await (async () => {
  const client = createClient({ url: redisUrl, socket: { reconnectStrategy: false, connectTimeout: 1000 } })
  client.on('error', () => {})
  const answers = await client.connect().then(
    () => true,
    () => false,
  )
  if (answers) client.destroy()
  return answers
})()
