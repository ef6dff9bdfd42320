import type { Check } from './check.ts'

/** How a server was reached. */
export interface Connection {
  check: Check
  /** Whether something answered, so that it is worth to go on. */
  answered: boolean
  /** Milliseconds that the server's clock is before ours; null where it does not say. */
  skew: number | null
}

/** Asks whether the server is ready, and tells a name, a certificate and an answer that are wrong from one another. */
export async function connect(endpoint: string): Promise<Connection> {
  const { origin } = new URL(endpoint)
  const url = endpoint.replace(/\/graphql$/, '/readyz')
  const began = Date.now()
  let response: Response
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' })
    await response.arrayBuffer()
  } catch (error) {
    return { check: { name: 'connection', status: 'error', ...explain(error, origin) }, answered: false, skew: null }
  }
  const ended = Date.now()
  const date = Date.parse(response.headers.get('date') ?? '')
  // The header has no milliseconds: the middle of its second is nearest.
  const skew = Number.isNaN(date) ? null : date + 500 - (began + ended) / 2
  return { check: judge(response, origin, ended - began), answered: response.status < 500, skew }
}

function judge({ status }: Response, origin: string, milliseconds: number): Check {
  const name = 'connection'
  if (status === 200) return { name, status: 'ok', message: `${origin} is ready, and answered in ${milliseconds} ms.` }
  if (status === 503)
    return { name, status: 'error', message: `${origin} is not ready (HTTP 503).`, advice: 'Wait, or ask who runs it.' }
  const message = `${origin} answers, but does not say whether it is ready (HTTP ${status} for /readyz).`
  const advice = 'Is it the API? A proxy before it may hide /readyz.'
  return { name, status: status < 500 ? 'warning' : 'error', message, advice }
}

/** What a connection failed by, in words. */
function explain(error: unknown, origin: string): { message: string; advice: string } {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } }
  const code = cause?.code ?? ''
  const { hostname } = new URL(origin)
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return { message: `${origin} did not answer within 10 seconds.`, advice: 'Does a firewall drop what you send?' }
  if (/^(ENOTFOUND|EAI_)/.test(code))
    return { message: `DNS: there is no host ${hostname} (${code}).`, advice: 'Check the url, and your network.' }
  if (/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    const advice =
      'Check the certificate of the server, or whether it speaks http. For an authority of your own: NODE_EXTRA_CA_CERTS.'
    return { message: `TLS: the connection to ${origin} is not safe (${code}).`, advice }
  }
  if (code === 'ECONNREFUSED')
    return { message: `Nobody listens at ${origin} (${code}).`, advice: 'Check the url; does the server run?' }
  return {
    message: `The connection to ${origin} failed (${code || cause?.message || name}).`,
    advice: 'Check the url, and proxies in between.',
  }
}
