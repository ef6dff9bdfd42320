import type { Params } from './operation.ts'

/** A contender that answers with an error. */
export class Refused extends Error {}

/** Sends one request; the `data` of its answer. */
export async function ask<Data>(url: string, key: string | null, params: Params): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(key && { authorization: key }) },
    body: JSON.stringify(params),
  })
  const text = await response.text()
  const { data, errors } = parsed(text)
  if (!response.ok || errors || !data) throw new Refused(`${url} answered ${response.status}: ${text.slice(0, 1500)}`)
  return data as Data
}

function parsed(text: string): { data?: unknown; errors?: unknown } {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: unknown }
  } catch {
    return {}
  }
}
