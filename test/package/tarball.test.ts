import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProcess } from '../support/spawn-cli.js'
import { installedProject } from './installed.js'
import type { Project } from './installed.js'

/** One installation for all tests. */
let project: Project
let installed: string
const output: Project['output'] = (...argv) => project.output(...argv)
const MINUTE = 60_000
vi.setConfig({ testTimeout: 2 * MINUTE })

beforeAll(async () => {
  project = await installedProject()
  installed = project.installed
}, 5 * MINUTE)
afterAll(() => {
  project.remove()
}, MINUTE)

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
    // every file of dist is an entry, or named by another
    const named = [
      readFileSync(join(installed, 'package.json'), 'utf8'),
      ...files
        .filter(file => /\.(?:c?js|d\.c?ts)$/.test(file))
        .map(file => readFileSync(join(installed, file), 'utf8')),
    ].join('\n')
    const unnamed = files
      .filter(file => file.startsWith('dist/') && file !== 'dist/NOTICE.txt')
      .filter(file => !named.includes(file.replace(/^.*\//, '/').replace(/\.d\.(c?)ts$/, '.$1js')))
      .filter(
        file =>
          !named.includes(`'${file.slice('dist/'.length)}'`) &&
          !named.includes(`"${file.slice('dist/'.length)}"`),
      )
    expect(unnamed).toEqual([])
  })

  test('says whose code is in it', () => {
    const notice = readFileSync(join(installed, 'dist/NOTICE.txt'), 'utf8')
    for (const name of [
      'commander',
      'unified',
      'remark-parse',
      'htmlparser2',
      'chardet',
      'entities',
      'diff',
    ])
      expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  test('imports nothing of Node but for the command', () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >
    const files = new Set(
      [...JSON.stringify(exports).matchAll(/"\.\/(dist\/[^"]+\.js)"/g)].map(([, file]) => file!),
    )
    expect(files.size).toBeGreaterThan(15)
    // grows while it is gone through: a file brings those that it imports
    for (const file of files) {
      const text = readFileSync(join(installed, file), 'utf8')
      expect(text, file).not.toMatch(
        /createRequire|(?:from|import|require\()\s*["'](?:node:|fs|path|module\b)/,
      )
      for (const [, path] of text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g))
        files.add(join(dirname(file), path!))
    }
    expect(files.has('dist/cli.js')).toBe(false)
  })

  test('names nothing in package.json that it has not', () => {
    const { main, module, types, bin, exports } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as Record<string, unknown>
    const named = JSON.stringify([main, module, types, bin, exports]).match(
      /(?:\.\/)?dist\/[^"]+/g,
    )!
    expect(named.length).toBeGreaterThan(50)
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

  test('ES module and CommonJS export the same names, by every subpath', async () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>
    }
    const subpaths = Object.keys(exports).filter(path => !path.endsWith('.json'))
    expect(subpaths.length).toBe(23)
    const file = project.write(
      'names.mjs',
      `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const namesOf = module => Object.keys(module).filter(name => !['default', 'module.exports', '__esModule'].includes(name)).sort()
const names = []
for (const subpath of ${JSON.stringify(subpaths)}) {
  const name = subpath.replace('.', 'policytree')
  names.push([name, namesOf(await import(name)), namesOf(require(name))])
}
const { PolicyError } = require('policytree')
console.log(JSON.stringify({ names, isOne: PolicyError === require('policytree/core').PolicyError }))`,
    )
    const { names, isOne } = JSON.parse(await output(process.execPath, '--no-warnings', file)) as {
      names: [string, string[], string[]][]
      isOne: boolean
    }
    expect(isOne).toBe(true)
    for (const [name, esm, cjs] of names) {
      expect(esm.length, name).toBeGreaterThan(0)
      expect(cjs, name).toEqual(esm)
    }
  })

  test('only by its entries', async () => {
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

  const subpaths = `
import { createParser } from 'policytree/core'
import { sq } from 'policytree/dictionaries/sq'
import { lintDictionary } from 'policytree/dictionary'
import { html } from 'policytree/html'
import { toHtml } from 'policytree/report'
import { policySchema, revivePolicy } from 'policytree/schema'
import { remarkPolicy } from 'policytree/unified'
import { unified } from 'unified'
const parse = createParser({ readers: [html], dictionaries: [sq] })
const report: string = toHtml(revivePolicy(JSON.stringify(parse('<p>x'))))
unified().use(remarkPolicy, { language: 'en' })
// @ts-expect-error no such option
createParser({ readers: [html], dictionaries: [sq], reader: html })
// @ts-expect-error no such option
unified().use(remarkPolicy, { languages: 'en' })
export { lintDictionary, policySchema, report }
`

  /** Type-checks files in a folder of the project with a compiler's version; its complaints. */
  async function complaints(
    folder: string,
    compiler: string,
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
        [join(project.path, `node_modules/${compiler}/bin/tsc`), '-p', folder],
        { cwd: project.path },
      )
    ).stdout
  }

  const compilers = ['5.6.3', '5.9.3', '7.0.2']
  beforeAll(async () => {
    await project.install(
      '--ignore-scripts',
      ...compilers.map(version => `ts-${version}@npm:typescript@${version}`),
    )
  }, 5 * MINUTE)

  describe.each(compilers)('with TypeScript %s', version => {
    test.each<[string, Record<string, string>, Record<string, unknown>]>([
      [
        'nodenext',
        { 'use.mts': esm, 'paths.mts': subpaths, 'use.cts': cjs },
        { module: 'nodenext' },
      ],
      ['node16', { 'use.mts': esm, 'paths.mts': subpaths, 'use.cts': cjs }, { module: 'node16' }],
      ['bundler', { 'use.ts': esm, 'paths.ts': subpaths }, { module: 'esnext' }],
    ])('are sound with moduleResolution %s', async (moduleResolution, files, options) => {
      expect(
        await complaints(`${moduleResolution}-${version}`, `ts-${version}`, files, {
          moduleResolution,
          ...options,
        }),
      ).toBe('')
    })
  })
})
