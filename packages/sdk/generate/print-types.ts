import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { type DocumentNode, Kind, visit } from 'graphql'
import type { Contract } from './contract.ts'
import { enumsOf } from './print-enums.ts'
import { scalars } from './scalars.ts'

/** `types.ts`: results of the documents and fragments, and the inputs that they take, by graphql-codegen. */
export async function printTypes(contract: Contract): Promise<string> {
  const enums = enumsOf(contract).map(({ name }) => name)
  const types = await codegen({
    filename: 'types.ts',
    schema: withEnumsAsScalars(contract.schemaDocument),
    documents: [{ location: 'operations', document: contract.document }],
    pluginMap: { operations },
    plugins: [{ operations: {} }],
    config: {
      scalars: {
        ...scalars,
        ...Object.fromEntries(enums.map((name) => [name, { input: name, output: `Open<${name}>` }])),
      },
      strictScalars: true,
      skipTypename: true,
      omitOperationSuffix: true,
      namingConvention: { typeNames: 'change-case-all#pascalCase', transformUnderscore: true },
      inlineFragmentTypes: 'combine',
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
    },
  })
  return `import type { ${['Open', ...enums].join(', ')} } from './enums.ts'\n\n${types.trim()}\n`
}

/** codegen knows one type for an enum; as scalars they can be closed in inputs and open in answers. */
function withEnumsAsScalars(document: DocumentNode): DocumentNode {
  return visit(document, {
    EnumTypeDefinition: ({ name, description }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name, description }) as const,
    Argument: () => undefined,
    InputValueDefinition: (node) => ({ ...node, defaultValue: undefined }),
  })
}
