import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { dictionaries } from '../src/dictionaries.js'

const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))
  .sort()
const sources = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]))
const linesOf = (source: string): number => source.replace(/\n$/, '').split('\n').length

/** The stages, in the order in which a document passes them; each may import those before it. */
const STAGES = [
  'compiled',
  'tree',
  'model',
  'read',
  'evidence',
  'language',
  'lines',
  'content',
  'headings',
  'nesting',
  'sections',
  'topics',
  'dates',
  'labels',
  'build',
  'views',
]
/** Folders beside that way, with what they may import. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  dictionary: ['tree', 'read', 'evidence'],
  dictionaries: ['dictionary', 'evidence'],
  stored: ['tree'],
  pipeline: ['tree', 'views'],
  schema: ['tree', 'read', 'evidence', 'dictionary', 'top'],
  selectors: ['tree', 'read'],
  facts: ['tree', 'read', 'evidence', 'dates', 'labels'],
  compare: [...STAGES, 'facts'],
  coverage: [...STAGES, 'compare'],
  duties: ['coverage'],
  cli: [...STAGES, 'dictionary', 'schema', 'compare', 'coverage', 'duties', 'top'],
}
/** The files directly in `src` put the stages together; they may import anything but the command line. */
const TOP = [...STAGES, ...Object.keys(BESIDE).filter(folder => folder !== 'cli'), 'top']

/** The folder that a file belongs to, 'top' for none. */
const folderOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : 'top')

function allowedFor(folder: string): readonly string[] | undefined {
  if (folder === 'top') return TOP
  const stage = STAGES.indexOf(folder)
  return stage < 0 ? BESIDE[folder] && [...BESIDE[folder], folder] : STAGES.slice(0, stage + 1)
}

/** Relative imports and re-exports of a file, static, dynamic or required, as paths from `src`. */
const importsOf = (file: string): string[] =>
  [
    ...sources
      .get(file)!
      .matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['`](\.{1,2}\/[^'`]+)['`]/g),
  ].map(found => normalize(join(dirname(file), found[1]!)))

it('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100)
})

describe('imports', () => {
  it('run one way between the folders', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(target =>
          target.startsWith('../')
            ? target !== '../package.json'
            : !target.endsWith('.json') && !allowedFor(folderOf(file))?.includes(folderOf(target)),
        )
        .map(target => `src/${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('name nothing of Node but in the command line', () => {
    const wrong = files
      .filter(file => !file.startsWith('cli/'))
      .filter(file =>
        /'node:|createRequire|\bprocess\.|\bBuffer[.(]|import\.meta|\bawait import\b/.test(
          sources.get(file)!,
        ),
      )
    expect(wrong).toEqual([])
  })

  it('know every folder', () => {
    const unknown = [...new Set(files.map(folderOf))].filter(folder => !allowedFor(folder))
    expect(unknown, 'say in this test what the folder may import').toEqual([])
  })

  it('name files that exist, and take dictionaries from one place only', () => {
    for (const file of files)
      for (const target of importsOf(file)) {
        if (target.endsWith('.js'))
          expect(sources.has(target.replace(/\.js$/, '.ts')), `src/${file} imports ${target}`).toBe(
            true,
          )
        if (target.startsWith('dictionaries/'))
          expect(file).toBe(
            target.endsWith('.json') ? target.replace('.json', '.ts') : 'dictionaries.ts',
          )
      }
  })

  it('do not run in circles between files', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) {
        circles.push([...above.slice(above.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      // types alone import nothing when the program runs
      const code = sources.get(file)!.replace(/^import type [^']*'[^']*'$/gm, '')
      for (const found of code.matchAll(/\bfrom '(\.{1,2}\/[^']+)\.js'/g))
        visit(`${normalize(join(dirname(file), found[1]!))}.ts`, [...above, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('languages', () => {
  const codes = [
    ...new Set(
      dictionaries.flatMap(({ language, variants = {} }) => [language, ...Object.keys(variants)]),
    ),
  ]
  // 'tr' in a switch is a row of a table
  const comparison = new RegExp(
    `[!=]==?\\s*['"\`](?:${codes.join('|')})['"\`]|['"\`](?:${codes.join('|')})['"\`]\\s*[!=]==?|case\\s+['"](?:${codes.filter(code => code !== 'tr').join('|')})['"]|\\.(?:startsWith|includes)\\(['"](?:${codes.join('|')})\\b`,
  )

  it('are values, never branches', () => {
    expect(codes.length).toBeGreaterThanOrEqual(5)
    for (const code of ['zh', 'sq'])
      expect(comparison.test(`if (language === '${code}') return`)).toBe(true)
    const branches = files
      .filter(file => file !== 'dictionaries.ts')
      .flatMap(file =>
        sources
          .get(file)!
          .split('\n')
          .filter(line => comparison.test(line))
          .map(line => `src/${file}: ${line.trim()}`),
      )
    expect(branches).toEqual([])
  })
})

describe('files', () => {
  it('are short', () => {
    expect(
      files
        .filter(file => linesOf(sources.get(file)!) > 300)
        .map(file => `src/${file}: ${linesOf(sources.get(file)!)} lines`),
    ).toEqual([])
  })

  it('are in kebab-case', () => {
    expect(
      files.filter(file => !/^([a-z]+(-[a-z]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file)),
    ).toEqual([])
  })

  it('export by name only', () => {
    expect(files.filter(file => /^export default\b/m.test(sources.get(file)!))).toEqual([])
  })

  /** Files that hold several things of one kind and are named for the kind. */
  const COLLECTIONS: readonly string[] = [
    'index.ts',
    'compare.ts',
    'core.ts',
    'dictionary.ts',
    'report.ts',
    'schema.ts',
    'unified.ts',
    'cli/main.ts',
    'cli/batch/figures.ts',
    'tree/types.ts',
    'evidence/symbols.ts',
    'read/text/line-shape.ts',
    'content/thresholds.ts',
    'content/region-signs.ts',
    'language/thresholds.ts',
    'views/walk.ts',
    'views/html/leftovers.ts',
    'model/decision.ts',
    'labels/row.ts',
    'stored/node-checks.ts',
  ]

  /** Whether an export shares a word with the file's name, or the beginning of one. */
  function isNamedFor(file: string, exported: readonly string[]): boolean {
    const stemsOf = (name: string): string[] =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_]/)
        .map(word => word.slice(0, 5))
    const name = stemsOf(basename(file, '.ts'))
    return exported.some(own =>
      stemsOf(own).some(stem => name.some(word => word.startsWith(stem) || stem.startsWith(word))),
    )
  }

  it('are named for what they export', () => {
    expect(isNamedFor('read/html/read-html.ts', ['readHtml'])).toBe(true)
    expect(isNamedFor('evidence/fold.ts', ['Folded', 'makeFolder'])).toBe(true)
    expect(isNamedFor('read/html/read-html.ts', ['walkDom', 'Node'])).toBe(false)
    const odd = files
      .filter(file => !COLLECTIONS.includes(file))
      .filter(
        file =>
          !isNamedFor(
            file,
            [
              ...sources
                .get(file)!
                .matchAll(
                  /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm,
                ),
            ].map(found => found[1]!),
          ),
      )
    expect(odd.map(file => `src/${file}`)).toEqual([])
  })

  it('on the list of collections exist', () => {
    expect(COLLECTIONS.filter(file => !sources.has(file))).toEqual([])
  })
})
