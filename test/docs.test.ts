import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as policytree from '../src/index.js'
import { dictionaryLimits } from '../src/dictionary/limits.js'
import { dictionarySchema } from '../src/schema.js'
import { dictionaries } from '../src/dictionaries.js'
import { problemLevels } from '../src/dictionary/problem.js'
import { interfacesOf, literalsOf } from './docs/declarations.js'
import { runProgram, typeErrors } from './docs/page-program.js'
import { readPage, withOutputs } from './docs/read-page.js'
import { runShell } from './docs/run-shell.js'
import type { Block, Page } from './docs/read-page.js'

/**
 * What the documentation says is run. The blocks of a page work together: blocks with a file name are written to a folder,
 * `ts` blocks are one program, `sh` blocks are commands in that folder, and an `output` block is exactly what the block
 * before it prints. `UPDATE_DOCS=1` writes outputs and the table of labels anew; their changes are to be reviewed like code.
 */
const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(readPage)
const root = process.cwd()
const isUpdating = Boolean(process.env['UPDATE_DOCS'])
const page = (file: string): Page => pages.find(p => p.file === file)!

const PARALLEL =
  'parallel --pipe --keep-order --block 1M npx policytree filter --emit labels --keep-failed <corpus.jsonl >labels.jsonl'

/** Commands that need a network, a whole checkout or minutes, and so stand in blocks marked `no-run`. */
const NOT_RUN = [
  'npm install',
  'npm run workbench',
  'npm run dev',
  'npm run api',
  'npm run check',
  'npm run format',
  'npm run test:system',
  'UPDATE_PARSED=1 npx vitest run test/fixtures.test.ts',
  'npm run bench',
  'npm run bench -- quick',
  'npm run bench:scale',
  PARALLEL, // test/system/parallel.test.ts
  'npm install policytree',
  'npm start',
  'npm cit',
  'npm run eval',
  'npm run hostile',
  'npm run fuzz -- --minutes 60',
  'npm run mutation',
  'npm run fit -- FOLDER…',
  'npx tsx test/examples/draft.ts',
]
const FILE_NAME = /^[\w-]+\.\w+$/
const isRun = ({ lang, meta }: Block): boolean => (lang === 'ts' || lang === 'sh') && !meta
const isFigures = ({ lang, line }: Block, { text }: Page): boolean =>
  lang === 'text' && /^<!-- (?:accuracy|table:[\w-]+) -->$/.test(text.split('\n')[line - 2] ?? '')
/** For engines that the tests have not got; the command that they run is run. */
const isElsewhere = ({ meta }: Block): boolean => meta === 'not-run-here'
const isFile = ({ meta }: Block): boolean => FILE_NAME.test(meta)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder with the files that a page shows. */
function folderOf({ blocks }: Page): string {
  const folder = mkdtempSync(join(tmpdir(), 'policytree-docs-'))
  folders.push(folder)
  for (const { meta, value } of blocks.filter(isFile))
    writeFileSync(join(folder, meta), `${value}\n`)
  return folder
}

describe.each(pages)('$file', p => {
  test('has only blocks that are checked', () => {
    expect(p.strays, 'lines of output blocks with no program before them').toEqual([])
    const unknown = p.blocks.filter(
      b =>
        !isRun(b) &&
        !isFile(b) &&
        !isFigures(b, p) &&
        !(b.lang === 'json' && !b.meta) &&
        !(b.lang === 'ts' && b.meta === 'interface') &&
        !(b.lang === 'sh' && b.meta === 'no-run') &&
        !isElsewhere(b),
    )
    expect(unknown.map(b => `line ${b.line}: ${b.lang} ${b.meta}`)).toEqual([])
    expect(
      p.blocks
        .filter(b => b.meta === 'no-run')
        .flatMap(b => b.value.split('\n'))
        .filter(line => !NOT_RUN.includes(line.replace(/\s+#.*/, ''))),
    ).toEqual([])
  })

  test('prints what it says', async () => {
    const folder = folderOf(p)
    process.chdir(folder)
    const printed = await runProgram(p).finally(() => {
      process.chdir(root)
    })
    for (const { value, line } of p.blocks.filter(b => b.lang === 'sh' && isRun(b))) {
      const result = runShell(value, folder)
      expect(result.status, `${p.file}:${line}: ${result.printed}`).toBe(0)
      printed.set(line, result.printed)
    }
    if (isUpdating) {
      writeFileSync(p.file, withOutputs(p, printed))
      return
    }
    for (const { lang, line, output } of p.blocks.filter(isRun)) {
      // a command may print more than a page has room for; a program prints what is shown
      if (lang === 'ts' || output)
        expect(printed.get(line), `${p.file}:${line}`).toBe(output?.value ?? '')
      if (output) expect(output.value, `${p.file}:${output.line}: nothing is printed`).not.toBe('')
    }
  }, 60_000)

  test('shows dictionaries that can be read, and nothing to change but in a faulty one', () => {
    for (const { value, lang, meta } of p.blocks) {
      if (lang !== 'json') continue
      const problems = policytree
        .lintDictionary(value)
        .filter(({ code }) => code !== 'unknown-label')
      if (meta.startsWith('faulty')) expect(problems).not.toEqual([])
      else expect(problems).toEqual([])
      if (!meta.startsWith('faulty')) policytree.parseDictionary(value)
    }
  })

  test('links to what is there', () => {
    const targets = p.links.filter(url => !/^[a-z]+:/.test(url))
    for (const url of targets) {
      const [path, anchor] = url.split('#') as [string, string?]
      const file = path ? join(dirname(p.file), path) : p.file
      expect(existsSync(file), `${p.file}: ${url}`).toBe(true)
      if (anchor)
        expect(
          [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
            title!
              .toLowerCase()
              .replace(/[^\p{L}\p{N} -]/gu, '')
              .replaceAll(' ', '-'),
          ),
          url,
        ).toContain(anchor)
    }
  })
})

test('code is of the right types', () => {
  expect(typeErrors(pages)).toEqual([])
}, 60_000)

test('docs/tree.md has the interfaces of src/tree/types.ts', () => {
  const declared = interfacesOf(readFileSync('src/tree/types.ts', 'utf8'))
  const shown = new Map(
    page('docs/tree.md')
      .blocks.filter(b => b.meta === 'interface')
      .flatMap(b => [...interfacesOf(b.value)]),
  )
  expect([...shown.keys()].sort()).toEqual([...declared.keys()].sort())
  for (const [name, members] of shown) expect(members, name).toEqual(declared.get(name))
})

test('docs/labels.md has the labels of src/tree/labels.ts', () => {
  const code = (ids: readonly string[] = []): string => ids.map(id => `\`${id}\``).join(', ') || '-'
  const rows = policytree.labels.map(
    ({ id, title, covers, opp115, gdpr, dpv }) =>
      `| \`${id}\` | ${title} | ${covers} | ${opp115 ?? '-'} | ${gdpr ?? '-'} | ${code(dpv)} |`,
  )
  const table = [
    '| id | title | covers | OPP-115 | GDPR | DPV |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
  const languages = Object.keys(policytree.labelTitles) as (keyof typeof policytree.labelTitles)[]
  const titles = [
    `| id | ${languages.join(' | ')} |`,
    `|---${'|---'.repeat(languages.length)}|`,
    ...policytree.labels.map(
      ({ id }) =>
        `| \`${id}\` | ${languages.map(language => policytree.labelTitles[language][id]).join(' | ')} |`,
    ),
  ].join('\n')
  const text = readFileSync('docs/labels.md', 'utf8')
  const updated = Object.entries({ labels: table, titles }).reduce(
    (page, [name, rows]) =>
      page.replace(
        new RegExp(`(?<=<!-- ${name} -->\\n)[^]*(?=<!-- /${name} -->)`),
        () => `${rows}\n`,
      ),
    text,
  )
  if (isUpdating) writeFileSync('docs/labels.md', updated)
  for (const rows of [table, titles]) expect(updated).toContain(rows)
  if (!isUpdating)
    expect(text, 'UPDATE_DOCS=1 npx vitest run test/docs.test.ts writes it').toBe(updated)
})

test('docs/concepts.md has every concept, with words of each language', () => {
  const files = dictionaries
  const rows = policytree.concepts.map(({ id, covers }) => {
    const words = files.map(({ concepts = {} }) =>
      (concepts[id] ?? [])
        .slice(0, 3)
        .map(word => word.replaceAll('|', '\\|'))
        .join(', '),
    )
    return `| \`${id}\` | ${covers} | ${words.join(' | ')} |`
  })
  const table = [
    `| id | covers | ${files.map(({ language }) => language).join(' | ')} |`,
    `|---|---|${'---|'.repeat(files.length)}`,
    ...rows,
  ].join('\n')
  const text = readFileSync('docs/concepts.md', 'utf8')
  const updated = text.replace(
    /(?<=<!-- concepts -->\n)[^]*(?=<!-- \/concepts -->)/,
    () => `${table}\n`,
  )
  if (isUpdating) writeFileSync('docs/concepts.md', updated)
  else expect(text, 'UPDATE_DOCS=1 npx vitest run test/docs.test.ts writes it').toBe(updated)
})

/** Rows of a page's tables, by the code in their first cell. */
const rowsOf = (file: string): Map<string, string> =>
  new Map([...page(file).text.matchAll(/^\| `([^`]+)` \|.*$/gm)].map(([row, code]) => [code!, row]))

test('docs/limits.md names every limit with its default, every message, error and reason', () => {
  const rows = rowsOf('docs/limits.md')
  for (const [name, value] of Object.entries<number>({ ...policytree.defaultLimits })) {
    expect(rows.get(name)).toContain(` ${value.toLocaleString('en')} `)
  }
  const codes = [
    ...literalsOf('src/tree/types.ts', 'MessageCode'),
    ...literalsOf('src/tree/policy-error.ts', 'PolicyErrorCode'),
    ...literalsOf('src/tree/types.ts', 'RemovalReason'),
  ]
  expect(codes.filter(code => !rows.has(code))).toEqual([])
  for (const value of Object.values(dictionaryLimits))
    expect(page('docs/limits.md').text).toContain(` ${value.toLocaleString('en')} `)
})

test('docs/dictionaries.md names every key of a file and every problem of the linter', () => {
  const rows = rowsOf('docs/dictionaries.md')
  const keys = [
    ...Object.keys(dictionarySchema.shape).filter(key => key !== '$schema'),
    ...Object.keys(dictionarySchema.shape.marks.unwrap().shape).map(key => `marks.${key}`),
  ]
  expect(keys.filter(key => !rows.has(key))).toEqual([])
  for (const [code, level] of Object.entries(problemLevels))
    expect(rows.get(code), code).toContain(`| ${level} |`)
})

test('docs/scaling.md runs the command that it gives to clusters', () => {
  const { blocks } = page('docs/scaling.md')
  const elsewhere = blocks.filter(isElsewhere)
  expect(elsewhere.length).toBe(2)
  for (const { value } of elsewhere) {
    const [, command] = /"(policytree filter [^"]+)"/.exec(value)!
    expect(blocks.filter(isRun).some(block => block.value.includes(`npx ${command!}`))).toBe(true)
  }
})

test('docs/scaling.md names every code of a failure, and every column', () => {
  const { text } = page('docs/scaling.md')
  const rows = rowsOf('docs/scaling.md')
  const source = readFileSync('src/cli/batch/job.ts', 'utf8')
  const codes = [...source.matchAll(/^ {2}\| '([\w-]+)'$/gm)].map(([, code]) => code!)
  expect(codes.length).toBeGreaterThan(5)
  expect(codes.filter(code => !rows.has(code))).toEqual([])
  const policy = policytree.parsePolicy('# Privacy\n\n## Cookies\n\nWe use cookies.')
  for (const kind of policytree.rowKinds)
    for (const column of Object.keys(policytree.toRows(policy, kind)[0]!))
      expect(rows.get(kind), `${kind}: ${column}`).toContain(`\`${column}\``)
  expect(text).toContain('no row')
})

test('every export is in the documentation', () => {
  const all = pages.map(p => p.text).join('\n')
  expect(
    Object.keys(policytree).filter(name => !all.includes(`\`${name}`) && !all.includes(`${name}(`)),
  ).toEqual([])
})

test('the tables of accuracy can be filled in', () => {
  expect(page('README.md').text).toMatch(/<!-- accuracy -->\n[^]+\n<!-- \/accuracy -->/)
  const names = [
    ...page('docs/accuracy.md').text.matchAll(
      /<!-- table:([\w-]+) -->\n[^]+?\n<!-- \/table:\1 -->/g,
    ),
  ].map(([, name]) => name)
  expect(names).toEqual([
    'validation',
    'labels-sure',
    'language',
    'format',
    'confidence',
    'opp-115',
    'capp-130',
    'languages',
    'content',
    'fit',
  ])
})
