// Fits the weights of the decision about regions on annotated policies and writes them to src/content/weights.json.
// Usage: npx tsx test/fit/fit-content.ts [--held-out] FOLDER… (folders of annotated policies as docs/accuracy.md describes
// them). With --held-out nothing is written; every document is decided by weights that have seen neither it nor any that
// shares text with it, and what is lost and left is printed.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measurePage } from '../../src/content/measure-page.js'
import { regionFeatures } from '../../src/content/region-features.js'
import { furnitureRoles } from '../../src/content/region-signs.js'
import { findEvidence } from '../../src/evidence/passage.js'
import { readPassages } from '../../src/language/read-passages.js'
import { dictionaries } from '../../src/dictionaries.js'
import { makeLexicons } from '../../src/lexicons.js'
import { makeLinear } from '../../src/model/linear.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { joinNumbers } from '../../src/lines/join-numbers.js'
import { joinTitle } from '../../src/lines/join-title.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { fitLogistic } from './logistic.js'
import type { Page, Part } from '../../src/content/measure-page.js'
import type { LinearWeights } from '../../src/model/linear.js'
import type { Observation } from './logistic.js'

const lexiconsFor = makeLexicons(dictionaries)

/** Features that speak for furniture; all others speak for policies. A weight of the other sign is chance and goes. */
const SIGNS = new Set('dialog header named linked furniture outside after'.split(' '))
/** Losing policy text counts so many times what keeping furniture counts. */
const LOSS = 2
const RIDGE = 0.3
/** A region is furniture if at most so much of its text is policy. */
const MOST_POLICY = 0.03
const FOLDS = 8
/** Documents that share so many lines are of one maker. */
const SHARED_LINES = 5

/** A page with how much text of each region is policy and how much is not. */
interface Judged {
  id: string
  page: Page
  texts: string[]
  policy: Map<Part, number>
  aside: Map<Part, number>
}

function* documentFolders(path: string): Generator<string> {
  const inner = readdirSync(path)
  if (inner.includes('gold.json')) yield path
  else
    for (const name of inner.sort())
      if (statSync(join(path, name)).isDirectory()) yield* documentFolders(join(path, name))
}

function* judgedPages(folder: string): Generator<Judged> {
  const lexicons = lexiconsFor([])
  for (const dir of documentFolders(folder)) {
    const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
      format: string
      blocks: [start: number, end: number, section: number][]
    }
    if (gold.format !== 'html') continue
    const settings = { format: 'html' as const, charset: undefined, limits: defaultLimits }
    const input = readFileSync(join(dir, 'input.html'), 'utf8')
    const { leaves, declared } = read(readers, input, settings, () => undefined)
    const { passages: found } = readPassages(leaves, lexicons, declared)
    const passages = joinNumbers(joinTitle(found, some => findEvidence(some, lexicons.names())))
    const page = measurePage(passages)
    if (!page) continue
    const [policy, aside] = [new Map<Part, number>(), new Map<Part, number>()]
    passages.forEach(({ leaf }, i) => {
      let balance = 0
      for (const [start, end, section] of gold.blocks)
        balance +=
          Math.max(0, Math.min(end, leaf.end) - Math.max(start, leaf.start)) *
          (section === -2 ? -1 : 1)
      const to = balance < 0 ? aside : policy
      const size = leaf.text.value.replace(/\s+/g, '').length
      if (balance)
        for (let part: Part | undefined = page.partOf[i]; part; part = part.parent)
          to.set(part, (to.get(part) ?? 0) + size)
    })
    yield { id: dir, page, texts: passages.map(p => p.leaf.text.value), policy, aside }
  }
}

const measured = makeLinear(regionFeatures, { bias: 0, weights: {} })

const isFurniture = (part: Part, { policy, aside }: Judged): boolean =>
  (policy.get(part) ?? 0) <= (aside.get(part) ?? 0) * MOST_POLICY

function rowsOf(judged: Judged): Observation[] {
  const rows: Observation[] = []
  for (const part of judged.page.parts) {
    const size = (judged.policy.get(part) ?? 0) + (judged.aside.get(part) ?? 0)
    if (!part.parent || !size || furnitureRoles.has(part.region.role)) continue
    const answer = isFurniture(part, judged)
    // what stands in furniture is seldom asked about
    const asked = isFurniture(part.parent, judged) ? 0.3 : 1
    rows.push({
      features: measured.measure({ part, page: judged.page }),
      answer,
      group: 0,
      weight: asked * Math.min(12, Math.sqrt(size)) * (answer ? 1 : LOSS),
    })
  }
  const sum = rows.reduce((total, { weight }) => total + weight, 0)
  return rows.map(row => ({ ...row, weight: row.weight * Math.min(1, 60 / sum) }))
}

/** Fits until no weight has the wrong sign: features that got one are left out, worst first. */
function fit(rows: readonly Observation[]): LinearWeights {
  const names = Object.keys(regionFeatures)
  const without = new Set<string>()
  for (;;) {
    const [bias, ...weights] = fitLogistic(
      rows.map(row => ({
        ...row,
        features: row.features.map((x, i) => (without.has(names[i]!) ? 0 : x)),
      })),
      RIDGE,
    )
    const [wrong] = names
      .map((name, i) => [name, weights[i]!] as const)
      .filter(([name, w]) => (SIGNS.has(name) ? w < 0 : w > 0))
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    if (!wrong)
      return {
        bias: round(bias!),
        weights: Object.fromEntries(names.map((name, i) => [name, round(weights[i]!)])),
      }
    without.add(wrong[0])
  }
}

const round = (x: number): number => Math.round(x * 1000) / 1000

/** The number of the maker of each document: those that share lines have one. */
function makersOf(documents: readonly Judged[]): number[] {
  const makers = documents.map((_, i) => i)
  const owners = new Map<string, number>()
  documents.forEach(({ texts }, i) => {
    const shared = new Map<number, number>()
    for (const text of texts) {
      if (text.length < 60) continue
      const owner = owners.get(text) ?? i
      owners.set(text, owner)
      if (owner !== i) shared.set(owner, (shared.get(owner) ?? 0) + 1)
    }
    for (const [owner, count] of shared)
      if (count >= SHARED_LINES) makers[i] = Math.min(makers[i]!, makers[owner]!)
  })
  return makers
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'held-out': { type: 'boolean', default: false } },
})
const documents = positionals.flatMap(folder => [...judgedPages(folder)])
if (values['held-out']) {
  const makers = makersOf(documents)
  const counts = { kept: 0, lost: 0, left: 0, gone: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const decision = makeLinear(
      regionFeatures,
      fit(documents.filter((_, i) => makers[i]! % FOLDS !== fold).flatMap(rowsOf)),
    )
    for (const judged of documents.filter((_, i) => makers[i]! % FOLDS === fold)) {
      const removed = new Set<Part | undefined>()
      for (const part of judged.page.parts) {
        const outer = part.parent
        if (
          removed.has(outer) ||
          (outer &&
            (furnitureRoles.has(part.region.role) ||
              decision.odds({ part, page: judged.page }) > 0))
        )
          removed.add(part)
      }
      // a region's own text: what does not stand in one of its regions
      for (const [sizes, sign] of [
        [judged.policy, 1],
        [judged.aside, -1],
      ] as const)
        for (const [part, size] of sizes) {
          const goesAlone = removed.has(part) && !removed.has(part.parent)
          if (sign > 0) {
            if (goesAlone) counts.lost += size
            if (!part.parent) counts.kept += size
          } else {
            if (goesAlone) counts.gone += size
            if (!part.parent) counts.left += size
          }
        }
    }
  }
  counts.kept -= counts.lost
  counts.left -= counts.gone
  console.log(counts)
} else {
  const weights = fit(documents.flatMap(rowsOf))
  writeFileSync('src/content/weights.json', JSON.stringify(weights, null, 2) + '\n')
  console.log(weights)
}
