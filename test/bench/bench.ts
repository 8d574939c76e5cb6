// npm run bench: CPU time of parsePolicy against what a reader would otherwise use, in one process, in turn.
import { spawnSync } from 'node:child_process'
import { load } from 'cheerio'
import { load as loadSlim } from 'cheerio/slim'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { ensureBuilt } from '../../.ci/ensure-built.mjs'
import { benchInputs } from './inputs.js'
import { compare } from './measure.js'
import type { Ratio } from './measure.js'

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
ensureBuilt()
const { parsePolicy } = (await import(`${process.cwd()}/dist/index.js`)) as typeof import('../../src/index.js')
const { source, ...inputs } = benchInputs()
const markdown = unified().use(remarkParse).use(remarkGfm)
const as = (format: 'html' | 'markdown' | 'text') => (document: string): unknown => parsePolicy(document, { format })
const size = (documents: readonly string[]): number => documents.reduce((sum, d) => sum + d.length, 0) / 1e6

const started = process.cpuUsage()
parsePolicy('# Privacy policy\n\n' + 'We collect your name and e-mail address. '.repeat(500), { format: 'text' })
const first = process.cpuUsage(started)

const rows: [string, Ratio, number][] = [
  ['HTML: parsePolicy / cheerio.load alone', compare(inputs.html, as('html'), d => load(d), ROUNDS), size(inputs.html)],
  ['HTML: parsePolicy / cheerio/slim with indices alone', compare(inputs.html, as('html'), d => loadSlim(d, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } }), ROUNDS), size(inputs.html)],
  ['Markdown: parsePolicy / remark-parse with remark-gfm alone', compare(inputs.markdown, as('markdown'), d => markdown.parse(d), ROUNDS), size(inputs.markdown)],
  ['text: parsePolicy / a loop that slices lines', compare(inputs.text, as('text'), sliceLines, ROUNDS), size(inputs.text)],
]
const short = inputs.text.reduce((best, d) => (Math.abs(d.length - 10_000) < Math.abs(best.length - 10_000) ? d : best))
const { ours } = compare([short], as('text'), sliceLines, ROUNDS)
/** CPU milliseconds of a fresh process that runs a script, the median of several. */
const processTime = (...args: string[]): number => {
  const script = `const { cpuUsage } = process; process.on('exit', () => { const { user, system } = cpuUsage(); process.stderr.write('CPU ' + (user + system) / 1000 + '\\n') });`
  const times = Array.from({ length: ROUNDS }, () => Number(/CPU ([\d.]+)/.exec(spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(script)}`, ...args], { encoding: 'utf8' }).stderr)?.[1]))
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}
const empty = processTime('-e', '0')

console.log(`${inputs.html.length} HTML, ${inputs.markdown.length} Markdown, ${inputs.text.length} text documents: ${source}; CPU time, median of ${ROUNDS} rounds, Node ${process.version}`)
console.log('\n| what | total | mean | ms | MB/s |\n|---|---|---|---|---|')
for (const [what, ratio, megabytes] of rows) console.log(`| ${what} | ${ratio.total.toFixed(2)} | ${ratio.mean.toFixed(2)} | ${ratio.ours.toFixed(0)} / ${ratio.theirs.toFixed(0)} | ${(megabytes / ratio.ours * 1000).toFixed(1)} |`)
console.log(`\n| what | ms of CPU |\n|---|---|
| one short policy (${(short.length / 1000).toFixed(1)} K characters of text), warm | ${ours.toFixed(2)} |
| first parsePolicy after import, 20 KB text | ${((first.user + first.system) / 1000).toFixed(0)} |
| import of the library, over an empty script | ${(processTime('--input-type=module', '-e', `import ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}`) - empty).toFixed(0)} |
| command line on fixtures/en/clean.html, over an empty script | ${(processTime('dist/cli.js', 'fixtures/en/clean.html') - empty).toFixed(0)} |`)

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
