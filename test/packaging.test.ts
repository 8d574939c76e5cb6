import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProcess } from './support/spawn-cli.js'
import { temporaryFolder } from './support/temporary-folder.js'

/** The package as npm would ship it, installed in an empty project; one installation for all tests. */
const project = temporaryFolder()
const root = process.cwd()
const installed = join(project.path, 'node_modules/policytree')
const MINUTE = 60_000
vi.setConfig({ testTimeout: 2 * MINUTE })

/** Runs a program in the project; what it prints, if it ends well. */
async function output(command: string, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runProcess(command, argv, {
    cwd: project.path,
    env: { NO_COLOR: '1', NODE_OPTIONS: '' },
  })
  expect({ code, stderr: code === 0 ? '' : stderr, stdout: code === 0 ? '' : stdout }).toEqual({
    code: 0,
    stderr: '',
    stdout: '',
  })
  return stdout
}

beforeAll(async () => {
  const packed = JSON.parse(await output('npm', 'pack', root, '--json', '--ignore-scripts')) as {
    filename: string
  }[]
  project.write('package.json', JSON.stringify({ name: 'empty', private: true }))
  await output(
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    join(project.path, packed[0]!.filename),
  )
}, 5 * MINUTE)
afterAll(() => {
  project.remove()
})

describe('the tarball', () => {
  test('has what is needed and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(installed.length + 1))
      .sort()
    expect(files.filter(file => !file.startsWith('dist/'))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ])
    const built = files.filter(file => file.startsWith('dist/'))
    expect(built).toEqual(
      expect.arrayContaining([
        'dist/cli.js',
        'dist/index.cjs',
        'dist/index.d.cts',
        'dist/index.d.ts',
        'dist/index.js',
      ]),
    )
    // chunks of earlier builds are not imported by anything
    const entries = ['cli.js', 'index.js']
      .map(name => readFileSync(join(installed, 'dist', name), 'utf8'))
      .join('\n')
    const data = [
      'compiled.bin',
      'neighbours.json',
      ...readdirSync('src/dictionaries').map(name => `dictionaries/${name}`),
    ].map(name => `dist/${name}`)
    expect(built).toEqual(expect.arrayContaining(data))
    for (const file of built)
      if (!data.includes(file) && !/^dist\/(?:cli\.js|index\.(?:js|cjs|d\.ts|d\.cts))$/.test(file))
        expect(entries, file).toContain(`./${file.slice('dist/'.length)}`)
  })

  test('names nothing in package.json that it has not', () => {
    const { main, module, types, bin, exports } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as Record<string, unknown>
    const named = JSON.stringify([main, module, types, bin, exports]).match(
      /(?:\.\/)?dist\/[^"]+/g,
    )!
    expect(named.length).toBeGreaterThan(6)
    for (const file of named) expect(() => readFileSync(join(installed, file))).not.toThrow()
  })

  test('runs nothing when it is installed', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>
    }
    expect(
      Object.keys(scripts).filter(name => /^(?:pre|post)?install$|^prepare$/.test(name)),
    ).toEqual([])
  })
})

/** What every consumer does with it, given the names. */
const program = `
const dictionary = defineDictionary({ language: 'en', labels: { 'loyalty-points': { headings: ['loyalty points'], terms: ['loyalty points'] } } })
const policy = parsePolicy('# Privacy policy\\n\\n## Cookies\\n\\nWe use cookies.\\n\\n## Loyalty points\\n\\nYour loyalty points expire.\\n', { dictionaries: [dictionary] })
let code
try { parsePolicy(42) } catch (error) { code = error instanceof PolicyError && error.code }
console.log(JSON.stringify({ cookies: select(policy, 'cookies').map(s => s.title), points: select(policy, 'loyalty-points').map(s => s.title), code, version }))
`
const names = 'parsePolicy, defineDictionary, select, PolicyError'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const expected = {
  cookies: ['Cookies'],
  points: ['Loyalty points'],
  code: 'invalid-input',
  version,
}

describe('used from JavaScript', () => {
  test('as ES module', async () => {
    const file = project.write(
      'use.mjs',
      `import { ${names} } from 'policytree'\nimport packageJson from 'policytree/package.json' with { type: 'json' }\nconst { version } = packageJson${program}`,
    )
    expect(JSON.parse(await output(process.execPath, '--no-warnings', file))).toEqual(expected)
  })

  test('as CommonJS', async () => {
    const file = project.write(
      'use.cjs',
      `const { ${names} } = require('policytree')\nconst { version } = require('policytree/package.json')${program}`,
    )
    expect(JSON.parse(await output(process.execPath, '--no-warnings', file))).toEqual(expected)
  })

  test('ES module and CommonJS export the same names', async () => {
    const file = project.write(
      'names.mjs',
      'import { createRequire } from \'node:module\'\nimport * as esm from \'policytree\'\nconst cjs = createRequire(import.meta.url)(\'policytree\')\nconsole.log(JSON.stringify([esm, cjs].map(m => Object.keys(m).filter(name => !["default", "module.exports", "__esModule"].includes(name)).sort())))',
    )
    const [esm, cjs] = JSON.parse(await output(process.execPath, '--no-warnings', file)) as [
      string[],
      string[],
    ]
    expect(cjs).toEqual(esm)
    expect(esm).toContain('toHtml')
  })

  test('only by its one entry', async () => {
    const file = project.write(
      'deep.mjs',
      "await import('policytree/dist/index.js').then(() => console.log('open'), error => console.log(error.code))",
    )
    expect(await output(process.execPath, file)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n')
  })

  test('by the command', async () => {
    const file = project.write('policy.md', '# Privacy policy\n\n## Cookies\n\nWe use cookies.\n')
    expect(await output(join(project.path, 'node_modules/.bin/policytree'), file)).toMatch(
      /^Privacy policy .*\n {2}Cookies {2}\[cookies/,
    )
    expect(await output('npx', '--no-install', 'policytree', '--version')).toBe(`${version}\n`)
  })
})

describe('types', () => {
  const uses = `
const dictionary: Dictionary = defineDictionary({ language: 'en', labels: { cookies: { terms: ['cookie*'] } } })
const options: ParseOptions = { format: 'markdown', dictionaries: [dictionary] }
const policy: Policy = parsePolicy(new Uint8Array(1), options)
for (const child of policy.children) {
  if (child.type === 'section') { const labels: Label[] = child.labels; void labels }
  else if (child.type === 'paragraph') { const labels: Label[] | undefined = child.data?.labels; void labels }
}
const sections: Section[] = select(policy, 'cookies')
// @ts-expect-error no such format
parsePolicy('', { format: 'pdf' })
// the types are no holes: any would take this
// @ts-expect-error a number is no policy
const wrong: number = parsePolicy('')
export { sections, wrong }
`
  const types = `import type { Dictionary, Label, ParseOptions, Policy, Section } from 'policytree'`

  const esm = `import { defineDictionary, parsePolicy, select } from 'policytree'\n${types}${uses}`
  const cjs = `import policytree = require('policytree')\n${types}\nconst { defineDictionary, parsePolicy, select } = policytree${uses}`

  /** What zod and vfile name of the platform: the DOM's declarations have it, and take seconds to check. */
  const PLATFORM = 'interface URL { href: string }\ndeclare const URL: new (url: string) => URL\n'

  /** Type-checks files in a folder of the project; the compiler's complaints. */
  async function complaints(
    folder: string,
    files: Record<string, string>,
    options: Record<string, unknown>,
  ): Promise<string> {
    const all = { ...files, 'globals.d.ts': PLATFORM }
    for (const [name, content] of Object.entries(all)) project.write(`${folder}/${name}`, content)
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'ES2022',
      lib: ['ES2022'],
      types: [],
      skipLibCheck: false,
      ...options,
    }
    project.write(
      `${folder}/tsconfig.json`,
      JSON.stringify({ compilerOptions, files: Object.keys(all) }),
    )
    return (
      await runProcess(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder],
        { cwd: project.path },
      )
    ).stdout
  }

  test('are sound for ES modules and CommonJS with moduleResolution nodenext', async () => {
    expect(
      await complaints(
        'nodenext',
        { 'use.mts': esm, 'use.cts': cjs },
        { module: 'nodenext', moduleResolution: 'nodenext' },
      ),
    ).toBe('')
  })

  test('are sound for bundlers', async () => {
    expect(
      await complaints(
        'bundler',
        { 'use.ts': esm },
        { module: 'esnext', moduleResolution: 'bundler' },
      ),
    ).toBe('')
  })

  // it finds the same files as nodenext does, but refuses CommonJS unified's types as those of an ES module (TS1479)
  test('serve ES modules and CommonJS with moduleResolution node16 where libraries are skipped', async () => {
    expect(
      await complaints(
        'node16',
        { 'use.mts': esm, 'use.cts': cjs },
        { module: 'node16', moduleResolution: 'node16', skipLibCheck: true },
      ),
    ).toBe('')
  })
})
