import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './projects.ts'

const root = join(import.meta.dirname, '../../../examples')

/** Copies of the examples, with the SDK from the registry. Their order counts: one shows what another has made. */
export const examples: Project[] = [
  copyOf('zhejiang-2020', { prints: /All \d+ figures are equal\.$/ }),
  copyOf('fundraising-platform', { prints: /\nAs of 2020-02-12(\n +\S+ +\d+\.\d\d CNY +[1-9]\d* gifts)+$/ }),
  copyOf('rota', { prints: /[1-9]\d* shifts written to rota\.ics\.$/ }),
  copyOf('partner-app', {
    prints: /^.+ · (同舟|Tongzhou)$/,
    site: {
      words: ['page', '--page-port'],
      // The figures come by a stream, after the campaign.
      isThere: String.raw`document.title.includes(' · ') && /\d/.test(document.getElementById('count').textContent)`,
    },
  }),
]

function copyOf(
  name: string,
  { prints, site }: { prints: RegExp; site?: { words: string[]; isThere: string } },
): Project {
  const folder = join(root, name)
  const { dependencies, ...packageJson } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // The package of this repository is another one than strangers get.
  const { '@tongzhou/sdk': _workspace, ...others } = dependencies
  // As its script says, and without npm: that would end alone, and leave it behind.
  const start = (port: string) => [...packageJson.scripts.start.split(' '), ...(site?.words ?? []), port]
  return {
    name,
    packageJson: { ...packageJson, dependencies: others },
    files: Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    commands: site ? [] : [['npm', 'start', '--silent']],
    prints,
    site: site && { start, isThere: site.isThere },
  }
}

/** What there is to copy: what is written, and nothing that was installed or made. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(src\/.*\.\w+|[a-z]+\.json)$/.test(file) && file !== 'package.json',
  )
}
