import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { type DocumentNode, isInputObjectType, Kind, visit } from 'graphql'
import { asksForEvent, type Contract } from './contract.ts'
import { describeTypes } from './describe-types.ts'
import { enumsOf } from './print-enums.ts'
import { scalars } from './scalars.ts'
import { thingName } from './whole-event.ts'

/** `types.ts`: results of the documents and fragments, and the inputs that they take, by graphql-codegen. */
export async function printTypes(contract: Contract): Promise<string> {
  const enums = enumsOf(contract).map(({ name }) => name)
  const types = await codegen({
    filename: 'types.ts',
    schema: withEnumsAsScalars(contract.schemaDocument),
    documents: [{ location: 'operations', document: withoutEvents(contract) }],
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
  const events = /\bEventType\b/.test(types) ? "import type { EventType } from './events.ts'\n" : ''
  const described = describeTypes(withReadonlyInputs(types, contract).trim(), contract)
  return `import type { ${['Open', ...enums].join(', ')} } from './enums.ts'\n${events}\n${described}\n`
}

/** Events have types of their own, by which `type` tells them apart. */
function withoutEvents(contract: Contract): DocumentNode {
  const things = [...(contract.wholeEvent?.things.keys() ?? [])].map(thingName)
  const own = new Set(['Event', ...things])
  const definitions = contract.document.definitions.filter(
    (definition) =>
      !asksForEvent(definition, contract) &&
      !(definition.kind === Kind.FRAGMENT_DEFINITION && own.has(definition.name.value)),
  )
  return { kind: Kind.DOCUMENT, definitions }
}

/** codegen knows one type for an enum; as scalars they can be closed in inputs and open in answers. */
function withEnumsAsScalars(document: DocumentNode): DocumentNode {
  return visit(document, {
    EnumTypeDefinition: ({ name, description }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name, description }) as const,
    Argument: () => undefined,
    InputValueDefinition: (node) => ({ ...node, defaultValue: undefined }),
  })
}

/** What one hands in is only read: a list that is `as const` or readonly fits. codegen knows readonly for all types or none. */
function withReadonlyInputs(types: string, { schema }: Contract): string {
  return types.replace(/^export type (\w+) = \{\n[\s\S]*?^\};$/gm, (declaration, name: string) =>
    isInputObjectType(schema.getType(name)) ? declaration.replaceAll(' Array<', ' ReadonlyArray<') : declaration,
  )
}
