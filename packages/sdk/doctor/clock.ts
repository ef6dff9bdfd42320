import type { Check } from './check.ts'

/** What `verifyWebhook` lets pass. */
const tolerance = 300

/** Holds this machine's clock to the server's. */
export function checkClock(skew: number | null): Check {
  const name = 'clock'
  if (skew === null) return { name, status: 'warning', message: 'The server does not say what time it has.' }
  const seconds = Math.round(Math.abs(skew) / 1000)
  if (seconds <= 5) return { name, status: 'ok', message: "This machine's clock is right, within five seconds." }
  const message = `This machine's clock is ${seconds} seconds ${skew > 0 ? 'behind' : 'ahead of'} the server's.`
  if (seconds <= tolerance)
    return { name, status: 'warning', message, advice: `Set it. From ${tolerance} seconds on, webhooks are refused.` }
  const advice = `Set it. Webhooks are refused as ${skew > 0 ? 'of the future' : 'too old'}, and times that you make are wrong.`
  return { name, status: 'error', message, advice }
}
