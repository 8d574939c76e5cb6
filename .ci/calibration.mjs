// node .ci/calibration.mjs [--lib FILE] FOLDER…: of the headings that the library is so sure of, how many a reader marked.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lib: { type: 'string', default: 'dist/index.js' } },
})
const { parsePolicy } = await import(pathToFileURL(resolve(values.lib)).href)
const BANDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]
const bands = BANDS.map(() => ({ headings: 0, right: 0, sum: 0 }))

function* documents(path) {
  const names = readdirSync(path)
  const input = names.find(name => /^input\.(html|md|txt)$/.test(name))
  if (input && names.includes('gold.json'))
    yield {
      text: readFileSync(join(path, input), 'utf8'),
      gold: JSON.parse(readFileSync(join(path, 'gold.json'), 'utf8')),
    }
  else
    for (const name of names)
      if (statSync(join(path, name)).isDirectory()) yield* documents(join(path, name))
}

// two ranges are the same place if they overlap by more than half of the shorter and a quarter of the longer
const samePlace = ([a, b], [c, d]) => {
  const shared = Math.min(b, d) - Math.max(a, c)
  return shared > 0 && shared * 2 > Math.min(b - a, d - c) && shared * 4 > Math.max(b - a, d - c)
}
const textRange = node => {
  const texts = []
  const visit = n => {
    if (n.value?.trim()) texts.push(n.position)
    n.children?.forEach(visit)
  }
  visit(node)
  return texts.length
    ? [texts[0].start.offset, texts.at(-1).end.offset]
    : [node.position.start.offset, node.position.end.offset]
}

for (const { text, gold } of positionals.flatMap(folder => [...documents(folder)])) {
  const marked = gold.sections
    .filter(s => !s.implicit)
    .map(s => [
      s.start,
      s.runin ? Math.min(s.end, s.start + Math.max(4, Math.round(s.runin * 1.15))) : s.end,
    ])
  if (gold.title) marked.push([gold.title.start, gold.title.end])
  const visit = node => {
    const heading = node.type === 'section' && node.children.find(child => child.type === 'heading')
    if (heading) {
      const band = bands[BANDS.findLastIndex(least => node.confidence >= least)]
      if (band) {
        band.headings++
        band.sum += node.confidence
        if (marked.some(range => samePlace(range, textRange(heading)))) band.right++
      }
    }
    node.children?.forEach(visit)
  }
  visit(parsePolicy(text, { format: gold.format }))
}

console.log('confidence   headings  mean   right')
const row = (name, of) => {
  const [headings, right, sum] = ['headings', 'right', 'sum'].map(key =>
    of.reduce((total, band) => total + band[key], 0),
  )
  if (headings)
    console.log(
      `${name.padEnd(11)}  ${String(headings).padStart(8)}  ${(sum / headings).toFixed(3)}  ${(right / headings).toFixed(3)}`,
    )
}
bands.forEach((band, i) => row(`${BANDS[i]}-${BANDS[i + 1] ?? 1}`, [band]))
row('0.9 and up', bands.slice(BANDS.indexOf(0.9)))
