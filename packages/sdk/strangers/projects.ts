import { program } from './program.ts'

/** A project as a stranger has it. */
export interface Project {
  name: string
  /** Its files besides `package.json`, which has `packageJson` in it. */
  files: Record<string, string>
  packageJson: object
  /** What is run in its folder, one after the other; the last one prints what the program says. */
  commands: string[][]
  /** The page that a browser opens, in a folder of the project. */
  page?: string
  /** A page that the project serves itself until the end, and when it is as it should be. */
  site?: { start(port: string): string[]; isThere: string } | undefined
  /** What it prints, or the title of its page, where that is not what the program says. */
  prints?: RegExp | undefined
}

const names = '{ cny, NotFoundError, Tongzhou }'
const given = (name: string) =>
  `const url = process.env.TONGZHOU_URL, apiKey = process.env.TONGZHOU_API_KEY, name = '${name}'\n`
const esm = `import ${names} from '@tongzhou/sdk'\n`
const say = 'console.log(result)\n'

const typed = (name: string) =>
  `${esm}declare const process: { env: { TONGZHOU_URL: string; TONGZHOU_API_KEY: string } }\n${given(name)}${program}${say}export {}\n`

const tsconfig = (options: object) =>
  JSON.stringify({
    compilerOptions: { strict: true, target: 'es2022', lib: ['es2022', 'dom'], types: [], outDir: 'out', ...options },
    files: ['main.ts'],
  })

/** The projects. Words in `commands` that begin with `@` are programs of the tools. */
export const projects: Project[] = [
  {
    name: 'commonjs',
    packageJson: { type: 'commonjs' },
    files: {
      'main.js': `const ${names} = require('@tongzhou/sdk')\n;(async () => {\n${given('commonjs')}${program}${say}})().catch((error) => { console.error(error); process.exit(1) })\n`,
    },
    commands: [['node', 'main.js']],
  },
  {
    name: 'module',
    packageJson: { type: 'module' },
    files: { 'main.js': `${esm}${given('module')}${program}${say}` },
    commands: [
      ['npx', '--no-install', '@tongzhou/sdk', 'doctor', '--documents', 'main.js'],
      ['node', 'main.js'],
    ],
  },
  {
    name: 'typescript-nodenext',
    packageJson: { type: 'module' },
    files: { 'main.ts': typed('nodenext'), 'tsconfig.json': tsconfig({ module: 'nodenext' }) },
    commands: [
      ['@tsc', '-p', '.'],
      ['node', 'out/main.js'],
    ],
  },
  {
    name: 'typescript-bundler',
    packageJson: { type: 'module' },
    files: {
      'main.ts': typed('bundler'),
      'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'bundler' }),
    },
    commands: [
      ['@tsc', '-p', '.'],
      ['node', 'out/main.js'],
    ],
  },
  {
    name: 'vite-chromium',
    packageJson: { type: 'module' },
    files: {
      'index.html': '<!doctype html><title>…</title><script type="module" src="/main.js"></script>',
      // A page has no environment: it is told in its address.
      'main.js': `${esm}const given = new URLSearchParams(location.search)
const url = given.get('url'), apiKey = given.get('key'), name = 'vite'
try {${program}document.title = result
} catch (error) { document.title = String(error) }\n`,
    },
    commands: [['@vite', 'build', '--logLevel', 'error', '--target', 'es2022', '--minify']],
    page: 'dist',
  },
  {
    name: 'bun',
    packageJson: { type: 'module' },
    files: { 'main.js': `${esm}${given('bun')}${program}${say}` },
    commands: [['@bun', 'run', 'main.js']],
  },
  {
    name: 'deno',
    packageJson: { type: 'module' },
    files: { 'main.js': `import process from 'node:process'\n${esm}${given('deno')}${program}${say}` },
    commands: [['@deno', 'run', '--allow-net', '--allow-env', '--allow-read', '--node-modules-dir=manual', 'main.js']],
  },
]
