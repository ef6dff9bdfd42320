import { type Receiver, startReceiver } from './receiver.ts'

/** A span as a collector got it. */
export interface CollectedSpan {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  kind: number
  /** Nanoseconds. */
  start: bigint
  end: bigint
  attributes: Record<string, unknown>
  links: string[]
  failed: boolean
}

/** A collector of traces on this machine. */
export interface Collector extends Receiver {
  spans(): CollectedSpan[]
  /** What the service says of itself. */
  resource(): Record<string, unknown>
}

interface Wire {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: WireSpan[] }[] }[]
}
interface Attribute {
  key: string
  value: { [kind: string]: unknown }
}
interface WireSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: Attribute[]
  links?: { spanId: string }[]
  status?: { code?: number }
}

/** Starts one: it takes OTLP over HTTP, as JSON. */
export async function startCollector(port = 0): Promise<Collector> {
  const receiver = await startReceiver((_received, response) => {
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  }, port)
  const sent = () => receiver.received.flatMap(({ body }) => (body as unknown as Wire).resourceSpans)
  return Object.assign(receiver, {
    spans: () =>
      sent()
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans)
        .map(read),
    resource: () => attributesOf(sent()[0]?.resource.attributes ?? []),
  })
}

function read({
  startTimeUnixNano,
  endTimeUnixNano,
  attributes,
  links = [],
  status,
  ...span
}: WireSpan): CollectedSpan {
  return {
    ...span,
    parentSpanId: span.parentSpanId || undefined,
    start: BigInt(startTimeUnixNano),
    end: BigInt(endTimeUnixNano),
    attributes: attributesOf(attributes),
    links: links.map(({ spanId }) => spanId),
    failed: status?.code === 2,
  }
}

const attributesOf = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** A trace as a tree of names, a level deeper by two spaces. */
export function treeOf(spans: CollectedSpan[], parentSpanId?: string, depth = 0): string[] {
  return spans
    .filter((span) => span.parentSpanId === parentSpanId)
    .sort((a, b) => Number(a.start - b.start))
    .flatMap((span) => [`${'  '.repeat(depth)}${span.name}`, ...treeOf(spans, span.spanId, depth + 1)])
}
