// npm run bench [-- quick]: CPU time of parsePolicy against what a reader would otherwise use, in one process, in turn.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { load } from 'cheerio'
import { load as loadSlim } from 'cheerio/slim'
import { JSDOM, VirtualConsole } from 'jsdom'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { ensureBuilt } from '../../.ci/ensure-built.mjs'
import { parseHeap, parseTime, processTime } from './fresh.js'
import { benchInputs, floods, hostileFloods, nearest } from './inputs.js'
import { compare, cpu } from './measure.js'
import { userTerms } from './user-terms.js'

type Run = (document: string) => unknown

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const quick = process.argv.includes('quick') // without the rows that take minutes
ensureBuilt()
const library = new URL('../../dist/index.js', import.meta.url).href
const { parsePolicy } = (await import(library)) as typeof import('../../src/index.js')
const { source, ...inputs } = benchInputs()

const as =
  (format: 'html' | 'markdown' | 'text'): Run =>
  document =>
    parsePolicy(document, { format })
const slim: Run = d =>
  loadSlim(d, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } })
const readability: Run = d =>
  new Readability(new JSDOM(d, { virtualConsole: new VirtualConsole() }).window.document).parse()
const markdown = unified().use(remarkParse).use(remarkGfm)
const withTerms = { format: 'text', dictionaries: [userTerms(10_000)] } as const

console.log(
  `${inputs.html.length} HTML, ${inputs.markdown.length} Markdown, ${inputs.text.length} text documents: ${source}; CPU time, the least of ${ROUNDS} rounds, Node ${process.version}`,
)
heading('what', 'total', 'mean', 'ms', 'MB/s')
ratio('HTML: parsePolicy / `cheerio.load` alone', inputs.html, as('html'), d => load(d))
ratio('HTML: parsePolicy / `cheerio/slim` with indices alone', inputs.html, as('html'), slim)
if (!quick) ratio('HTML: parsePolicy / Readability on jsdom', inputs.html, as('html'), readability)
ratio(
  'Markdown: parsePolicy / remark-parse with remark-gfm alone',
  inputs.markdown,
  as('markdown'),
  d => markdown.parse(d),
)
ratio('text: parsePolicy / a loop that slices lines', inputs.text, as('text'), sliceLines)
ratio(
  'text: parsePolicy with 10,000 user terms / without',
  inputs.text,
  d => parsePolicy(d, withTerms),
  as('text'),
)

const folder = mkdtempSync(join(tmpdir(), 'policytree-bench-'))
const stored = (name: string, document: string): string => {
  const file = join(folder, name)
  writeFileSync(file, document)
  return file
}
const short = nearest(inputs.text, 10_000)
const page = stored('page.html', nearest(inputs.html, 20_000))
const text = stored('text.txt', nearest(inputs.text, 20_000))
const empty = processTime(['-e', '0'], ROUNDS)
heading('what', 'ms of CPU')
row(
  `one short policy (${(short.length / 1000).toFixed(1)} K characters of text), warm`,
  compare([short], as('text'), sliceLines, ROUNDS * 10).ours.toFixed(2),
)
row(
  'import of the library, over an empty script',
  (processTime(['--input-type=module', '-e', `import '${library}'`], ROUNDS) - empty).toFixed(0),
)
row(
  'first parsePolicy after import, page of 20 KB',
  Math.min(...Array.from({ length: ROUNDS }, () => parseTime(page, 'html').cpu)).toFixed(0),
)
row(
  'import of core with HTML and one language, over an empty script',
  (
    processTime(
      [
        '--input-type=module',
        '-e',
        ['core.js', 'html.js', 'dictionaries/sq.js']
          .map(name => `import '${new URL(name, library).href}'`)
          .join('\n'),
      ],
      ROUNDS,
    ) - empty
  ).toFixed(0),
)
row(
  'command line on a page of 20 KB, over an empty script',
  (processTime(['dist/cli.js', page], ROUNDS) - empty).toFixed(0),
)

if (!quick) {
  const big = stored('big.html', nearest(inputs.html, 100_000))
  const markdown = stored('big.md', nearest(inputs.markdown, 20_000))
  const growth = (file: string, format: string, size: number): string => {
    const [small, large] = [parseTime(file, format, size), parseTime(file, format, size * 4)]
    return `${(large.cpu / small.cpu).toFixed(2)} (${(large.cpu / 1000).toFixed(1)} s / ${(small.cpu / 1000).toFixed(1)} s)`
  }
  const html = parseHeap(big, 'html', 10)
  const plain = parseHeap(text, 'text', 50)
  heading('what', 'ratio')
  row('heap at peak / input, HTML of 10 MB', html.peak.toFixed(1))
  row('heap at peak / input, text of 50 MB', plain.peak.toFixed(1))
  row('heap that the tree keeps / input, text of 50 MB', plain.kept.toFixed(1))
  row('time at 64 MB / time at 16 MB, HTML', growth(big, 'html', 16))
  row('time at 64 MB / time at 16 MB, text', growth(text, 'text', 16))
  row('time at 4 MB / time at 1 MB, Markdown', growth(markdown, 'markdown', 1))

  heading('flood', 'characters', 'ms', 'µs a character beyond one second')
  for (const { name, format, document } of [
    ...floods(),
    ...hostileFloods((document, format) => cpu(() => parsePolicy(document, { format }))),
  ]) {
    const { wall } = parseTime(stored('flood', document), format)
    const beyond = (Math.max(0, wall - 1000) / document.length) * 1000
    row(name, String(document.length), wall.toFixed(0), beyond.toFixed(2))
  }
}
rmSync(folder, { recursive: true })

function heading(...cells: string[]): void {
  console.log()
  row(...cells)
  row(...cells.map(() => '---'))
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

function ratio(what: string, documents: readonly string[], ours: Run, theirs: Run): void {
  const { total, mean, ...ms } = compare(documents, ours, theirs, ROUNDS)
  const size = documents.reduce((sum, d) => sum + d.length, 0) / 1e6
  row(
    what,
    total.toFixed(3),
    mean.toFixed(3),
    `${ms.ours.toFixed(0)} / ${ms.theirs.toFixed(0)}`,
    ((size / ms.ours) * 1000).toFixed(1),
  )
}

/** The least that a reader of text must do. */
function sliceLines(text: string): number {
  let lines = 0
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at)
    lines += text.slice(at, end < 0 ? text.length : end).length > 0 ? 1 : 0
    if (end < 0) break
    at = end + 1
  }
  return lines
}
