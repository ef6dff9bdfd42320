import { type OperationDefinitionNode, TokenKind } from 'graphql'

/** A text as a doc comment, or nothing. Code in it stays as it is. */
export function docComment(text: string | null | undefined, indent = ''): string {
  if (!text) return ''
  const lines = text
    .trim()
    .replaceAll('*/', '*\\/')
    .split(/^(```[\s\S]*?^```)$/m)
    .flatMap((part) =>
      part.startsWith('```')
        ? part
        : part
            .trim()
            .split('\n')
            .flatMap((line) => wrap(line.trimEnd(), 114 - indent.length)),
    )
    .join('\n')
    .trim()
    .split('\n')
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}

/** The comment right above an operation: what its method is documented with. */
export function commentAbove(operation: OperationDefinitionNode): string {
  const lines: string[] = []
  for (let token = operation.loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev) {
    lines.unshift(token.value.replace(/^ /, ''))
  }
  return lines.join('\n')
}

function wrap(line: string, width: number): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width && !line.startsWith('  ')) {
    const cut = rest.lastIndexOf(' ', width)
    if (cut <= 0) break
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...lines, rest]
}
