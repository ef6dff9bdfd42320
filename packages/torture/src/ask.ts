/** An answer over HTTP. */
export interface Answer {
  status: number
  text: string
  /** Null where the body is no JSON. */
  body: {
    // biome-ignore lint/suspicious/noExplicitAny: whoever asks knows the shape of what it asked for.
    data?: any
    errors?: { message: string; extensions?: { code?: string } }[]
    extensions?: Record<string, unknown>
  } | null
}

/** Asks once; rejects where no whole answer came in time. */
export async function ask(
  url: string,
  key: string | null,
  query: string,
  variables: Record<string, unknown> = {},
  patience = 5000,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  return { status: response.status, text, body: parse(text) }
}

function parse(text: string): Answer['body'] {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Data of an answer that has to be there: to set up, and to check, when nothing is in the way. */
// biome-ignore lint/suspicious/noExplicitAny: whoever asks knows the shape of what it asked for.
export async function dataOf(url: string, key: string | null, query: string, variables = {}): Promise<any> {
  const { status, text, body } = await ask(url, key, query, variables, 30_000)
  if (!body?.data || body.errors) throw new Error(`${status} ${text.slice(0, 500)} for ${query.slice(0, 200)}`)
  return body.data
}
