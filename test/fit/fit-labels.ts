import { candidatesOf } from '../../src/labels/label-features.js'
import { sourceEnd } from '../../src/read/source-text.js'
import { logOdds, probability } from '../../src/sections/logistic.js'
import { cutParts } from '../../src/sections/part.js'
import { samePlace } from './annotated.js'
import { fitDecision, lineRange, runInRange } from './decision.js'
import type { Known } from '../../src/labels/label-features.js'
import type { Weights } from '../../src/sections/logistic.js'
import type { Head } from '../../src/sections/head.js'
import type { Annotated, GoldSection } from './annotated.js'
import type { Row } from './logistic-regression.js'

/** Fits the decision about labels on the sections that readers marked: on everything, and without each fold. */
export function fitLabels(documents: readonly Annotated[]): { all: Weights; folds: readonly Weights[] } {
  // 4. labels: the sections as readers marked them, each label with any evidence in one a row
  const labelRows: Row[] = []
  const places: { section: string; id: string; want: Set<string> }[] = []
  for (const doc of documents) {
    const heads: Head[] = []
    const golds: GoldSection[] = []
    for (const s of doc.sections) {
      const at = doc.lines.findIndex(line => (s.implicit ? line.leaf.start <= s.start + 2 && line.leaf.end > s.start : s.runin ? samePlace([line.leaf.start, sourceEnd(line.leaf.text, Math.min(line.leaf.text.value.length, s.runin))], runInRange(s)) : samePlace(lineRange(line), [s.start, s.end])))
      if (at < 0 || (heads.at(-1) && at <= heads.at(-1)!.at)) continue
      const line = doc.lines[at]!
      heads.push({ at, line, ...(s.runin && { end: Math.min(s.runin, line.leaf.text.value.length) }), title: s.runin ? line.leaf.text.value.slice(line.from, s.runin) : line.text, reading: undefined, basis: 'line', confidence: 1, rank: 0, depth: s.depth })
      golds.push(s)
    }
    const known: Known = new Map()
    cutParts(doc.lines, heads, -1).parts.forEach((part, i) => {
      if (golds[i]!.implicit) delete part.head
      for (const { id, features } of candidatesOf(part, known)) {
        labelRows.push({ features, answer: golds[i]!.labels.includes(id), group: doc.id })
        places.push({ section: `${doc.id} ${i}`, id, want: new Set(golds[i]!.labels) })
      }
    })
  }
  const label = fitDecision('label', documents, labelRows, 4)
  // how many labels to give: what each threshold would do on documents held out
  const sections = new Map<string, { want: Set<string>; got: [string, number][] }>()
  labelRows.forEach((row, i) => {
    const { section, id, want } = places[i]!
    const entry = sections.get(section) ?? { want, got: [] }
    entry.got.push([id, probability(logOdds(row.features, label.without.get(row.group)!))])
    sections.set(section, entry)
  })
  for (const first of [0.15, 0.25, 0.35]) for (const next of [0.3, 0.35, 0.4, 0.45, 0.5]) {
    let [tp, fp, fn, prim, n] = [0, 0, 0, 0, 0]
    for (const { want, got } of sections.values()) {
      const chosen = got.sort((a, b) => b[1] - a[1]).filter(([, p], i) => p >= (i ? next : first)).slice(0, 3)
      n++
      if ([...want][0] === chosen[0]?.[0]) prim++
      for (const [id] of chosen) if (want.has(id)) tp++
      else fp++
      fn += [...want].filter(id => !chosen.some(c => c[0] === id)).length
    }
    console.log(`  first ${first} next ${next}: prim ${(prim / n).toFixed(3)} P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`)
  }
  return label
}
