// Builds the site: the guide, the reference of the package and that of the schema, into `site/` or the folder that is named.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isInterfaceType } from 'graphql'
import { Application, LogLevel, type TypeDocOptions } from 'typedoc'
import { writeSchemaPages } from './schema-pages.ts'

const root = join(import.meta.dirname, '..')
const out = process.argv[2] ?? join(root, 'site')
// Beside the sources: TypeDoc looks for documents below a folder that all of them share, which must not be the root.
const pages = mkdtempSync(join(root, 'node_modules/.schema-pages-'))
const schema = buildSchema(readFileSync(join(root, '../../schema/schema.graphql'), 'utf8'))
const error = schema.getType('Error')
const errors = isInterfaceType(error) ? schema.getPossibleTypes(error).map(({ name }) => `Errors${name}`) : []

const options: TypeDocOptions = {
  name: '@tongzhou/sdk',
  includeVersion: true,
  entryPoints: ['index', 'webhooks', 'testing', 'tada'].map((name) => join(root, `src/${name}.ts`)),
  tsconfig: join(root, 'tsconfig.json'),
  readme: join(root, 'README.md'),
  projectDocuments: [join(root, 'guide/README.md'), writeSchemaPages(schema, pages)],
  headings: { readme: false, document: true },
  customCss: join(import.meta.dirname, 'site.css'),
  out,
  // The same source makes the same site.
  disableSources: true,
  hideGenerator: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  sort: ['kind', 'instance-first', 'alphabetical-ignoring-documents'],
  kindSortOrder: ['Document', 'Class', 'Function', 'Interface', 'TypeAlias', 'Module', 'Project'],
  searchInComments: true,
  searchInDocuments: true,
  highlightLanguages: ['typescript', 'graphql', 'json', 'shellscript'],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  // What only constructors take that nobody calls, and the parts of types.
  intentionallyNotExported: [
    ...[
      'BulkDocument',
      'Clock',
      'Inner',
      'LoadPage',
      'UnknownEventType.Unknown',
      'Values',
      'Within',
      'introspection_types',
    ],
    ...errors,
  ],
  intentionallyNotDocumented: [
    '@tongzhou/sdk/webhooks.EventOf.__type.type',
    ...['name', 'query', 'mutation', 'subscription', 'types'].map((name) => `@tongzhou/sdk/tada.introspection.${name}`),
  ],
  logLevel: LogLevel.Warn,
}

try {
  const application = await Application.bootstrap(options)
  const project = await application.convert()
  if (!project) throw new Error('The sources do not compile.')
  application.validate(project)
  if (application.logger.hasErrors() || application.logger.hasWarnings())
    throw new Error('The site is not built: see above.')
  await application.generateOutputs(project)
  if (application.logger.hasErrors() || application.logger.hasWarnings())
    throw new Error('The site is not whole: see above.')
  console.log(`The site is in ${out}: open its index.html.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(pages, { recursive: true })
}
