// How large the SDK is, how long it takes to import and to check, beside its peers, in one run: `npm run bench:sdk`.
// Everything is installed into a folder of its own. A time is the best of several; compare times, they are this machine's.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Peer, peers } from './peers.ts'

interface Bundler {
  buildSync(options: object): { outputFiles: { contents: Uint8Array }[] }
}

const sdk = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'tongzhou-bench-'))

function bytes({ program }: Peer, { buildSync }: Bundler): string {
  try {
    const { outputFiles } = buildSync({
      stdin: { contents: program, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    })
    return (gzipSync(outputFiles[0]?.contents ?? '').length / 1024).toFixed(1)
  } catch {
    return 'no bundle for browsers'
  }
}

/** Milliseconds that a new process takes to import what the program imports. */
function importTime({ program }: Peer): string {
  const from = /from '(.*)'/.exec(program)?.[1]
  const text = `const began = performance.now(); await import('${from}'); console.log(performance.now() - began)`
  const once = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', text], { cwd: folder }))
  return Math.min(...Array.from({ length: 7 }, once)).toFixed(1)
}

/** Seconds that TypeScript takes for a file with these lines, with the standard library and all. */
function checkTime(program: string): number {
  writeFileSync(join(folder, 'two-lines.ts'), `${program}\nexport {}\n`)
  const words =
    '--noEmit --strict --skipLibCheck --module nodenext --target es2022 --lib es2022,dom,dom.iterable --diagnostics'
  const once = () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', ...words.split(' '), 'two-lines.ts'],
      { cwd: folder, encoding: 'utf8' },
    )
    return Number(/Total time:\s+([\d.]+)s/.exec(stdout)?.[1])
  }
  return Math.min(once(), once(), once())
}

try {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: sdk, encoding: 'utf8' })
  const installed = peers.flatMap(({ name, version }) => (version ? [[name, version]] : []))
  const dependencies = {
    ...Object.fromEntries(installed),
    '@tongzhou/sdk': `file:./${packed.trim()}`,
    esbuild: '0.28.2',
    graphql: '16.15.0',
    typescript: '6.0.3',
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--legacy-peer-deps'], { cwd: folder })
  const bundler: Bundler = createRequire(join(folder, 'package.json'))('esbuild')
  const nothing = checkTime('const nothing = 1')
  console.log(
    `| package | kB | import, ms | check, s (${nothing.toFixed(2)} without any) |\n| --- | ---: | ---: | ---: |`,
  )
  for (const peer of peers) {
    const cells = [
      `${peer.name} ${peer.version ?? ''}`.trim(),
      bytes(peer, bundler),
      importTime(peer),
      checkTime(peer.program).toFixed(2),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
