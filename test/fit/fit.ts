// Fits the weights of the decisions about headings and labels on annotated policies, documents held out in turn, and
// writes them to src/; the project's own fixtures are among them. Usage: npm run fit -- FOLDER… (see docs/accuracy.md)
import { writeFileSync } from 'node:fs'
import { candidatesOf } from '../../src/labels/label-features.js'
import { sourceEnd } from '../../src/read/source-text.js'
import { findHeadings } from '../../src/sections/find-headings.js'
import { groupLeads } from '../../src/sections/find-run-ins.js'
import { groupFeatures } from '../../src/sections/group-features.js'
import { logOdds, probability } from '../../src/sections/logistic.js'
import { findLead, leadFeatures } from '../../src/sections/run-in.js'
import { cutParts } from '../../src/sections/part.js'
import { annotatedPolicies, outlinedPolicies, samePlace } from './annotated.js'
import { fit, holdOut } from './logistic-regression.js'
import type { Weights } from '../../src/sections/logistic.js'
import type { Head } from '../../src/sections/head.js'
import type { Annotated, GoldSection } from './annotated.js'
import type { Row } from './logistic-regression.js'

const FOLDS = 8
const RIDGE = 3
const documents = [...annotatedPolicies(process.argv.slice(2)), ...outlinedPolicies('fixtures')]
const lineRange = ({ leaf }: Annotated['lines'][number]): [number, number] => [leaf.start, leaf.end]
const runInRange = (s: GoldSection): [number, number] => [s.start, Math.min(s.end, s.start + Math.max(4, Math.round(s.runin! * 1.15)))]
const isAside = (doc: Annotated, range: [number, number]): boolean => doc.aside.some(a => samePlace(a, range)) || (doc.title !== undefined && samePlace(doc.title, range))

/** Weights that have not seen a document, by document, and weights fitted on all. */
function fitAll(rows: Row[], ridge = RIDGE): { all: Weights; without: Map<string, Weights> } {
  const all = fit(rows, ridge)
  const without = new Map(documents.map(doc => [doc.id, all]))
  holdOut(rows, ridge, FOLDS, (weights, groups) => { for (const g of groups) without.set(g, weights) })
  return { all, without }
}

function report(name: string, rows: Row[], without: Map<string, Weights>): void {
  let [tp, fp, fn] = [0, 0, 0]
  for (const { features, answer, group } of rows) {
    const yes = logOdds(features, without.get(group)!) >= 0
    if (yes && answer) tp++
    else if (yes) fp++
    else if (answer) fn++
  }
  console.log(`${name}: ${rows.length} rows, ${tp + fn} true; held out: P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`)
}

for (const doc of documents) {
  const lost = doc.sections.filter(s => !s.implicit && !s.runin && !doc.lines.some(line => samePlace(lineRange(line), [s.start, s.end]))).length
  if (lost) console.log(`${doc.id}: ${lost} of ${doc.sections.length} headings are no lines (${doc.lines.length} lines)`)
}

// 1. lines as headings, by themselves
const searches = new Map(documents.map(doc => [doc.id, findHeadings(doc.lines)]))
const isHeading = (doc: Annotated, i: number): boolean => doc.sections.some(s => !s.implicit && !s.runin && samePlace(lineRange(doc.lines[i]!), [s.start, s.end]))
const headingRows: Row[] = documents.flatMap(doc => searches.get(doc.id)!.features.flatMap((features, i) =>
  features && !isAside(doc, lineRange(doc.lines[i]!)) ? [{ features, answer: isHeading(doc, i), group: doc.id }] : []))
const heading = fitAll(headingRows)
report('heading', headingRows, heading.without)

// 2. among the lines that look alike
const groupRows: Row[] = []
for (const doc of documents) {
  const { features, habits } = searches.get(doc.id)!
  const odds = features.map(f => (f ? logOdds(f, heading.without.get(doc.id)!) : Number.NaN))
  groupFeatures(doc.lines, odds, habits.sequences).forEach((features, i) => {
    if (features && !isAside(doc, lineRange(doc.lines[i]!))) groupRows.push({ features, answer: isHeading(doc, i), group: doc.id })
  })
}
const headingGroup = fitAll(groupRows, 0.5)
report('heading, second look', groupRows, headingGroup.without)

// 3. run-in headings, likewise; where the lines' own chances come from held-out weights
const chances = new Map(documents.map(doc => {
  const { features, habits } = searches.get(doc.id)!
  const odds = features.map(f => (f ? logOdds(f, heading.without.get(doc.id)!) : Number.NaN))
  return [doc.id, groupFeatures(doc.lines, odds, habits.sequences).map(f => (f ? probability(logOdds(f, headingGroup.without.get(doc.id)!)) : 0))] as const
}))
const leadsOf = (doc: Annotated): ReturnType<typeof findLead>[] => doc.lines.map((line, i) => (chances.get(doc.id)![i]! < 0.5 ? findLead(line) : undefined))
const isRunIn = (doc: Annotated, i: number, end: number): boolean => {
  const { leaf } = doc.lines[i]!
  return doc.sections.some(s => s.runin && samePlace([leaf.start, sourceEnd(leaf.text, end)], runInRange(s)))
}
const leadRows: Row[] = documents.flatMap(doc => {
  const leads = leadsOf(doc)
  return leads.flatMap((lead, i) => (lead && !isAside(doc, lineRange(doc.lines[i]!)) ? [{ features: leadFeatures(doc.lines, leads, i, searches.get(doc.id)!.habits, chances.get(doc.id)!), answer: isRunIn(doc, i, lead.end), group: doc.id }] : []))
})
const runIn = fitAll(leadRows)
report('run-in', leadRows, runIn.without)
const leadGroupRows: Row[] = []
for (const doc of documents) {
  const leads = leadsOf(doc)
  const odds = leads.map((lead, i) => (lead ? logOdds(leadFeatures(doc.lines, leads, i, searches.get(doc.id)!.habits, chances.get(doc.id)!), runIn.without.get(doc.id)!) : Number.NaN))
  groupLeads(doc.lines, leads, odds).forEach((features, i) => {
    if (features && !isAside(doc, lineRange(doc.lines[i]!))) leadGroupRows.push({ features, answer: isRunIn(doc, i, leads[i]!.end), group: doc.id })
  })
}
const runInGroup = fitAll(leadGroupRows, 0.5)
report('run-in, second look', leadGroupRows, runInGroup.without)
writeFileSync('src/sections/weights.json', JSON.stringify({ heading: heading.all, headingGroup: headingGroup.all, runIn: runIn.all, runInGroup: runInGroup.all }, null, 2) + '\n')

// 4. labels: the sections as readers marked them, each label with any evidence in one a row
const labelRows: Row[] = []
for (const doc of documents) {
  const heads: Head[] = []
  const golds: GoldSection[] = []
  for (const s of doc.sections) {
    const at = doc.lines.findIndex(line => (s.runin ? samePlace([line.leaf.start, sourceEnd(line.leaf.text, Math.min(line.leaf.text.value.length, s.runin))], runInRange(s)) : samePlace(lineRange(line), [s.start, s.end])))
    if (at < 0 || s.implicit || (heads.at(-1) && at <= heads.at(-1)!.at)) continue
    const line = doc.lines[at]!
    heads.push({ at, line, ...(s.runin && { end: Math.min(s.runin, line.leaf.text.value.length) }), title: s.runin ? line.leaf.text.value.slice(line.from, s.runin) : line.text, reading: undefined, basis: 'line', confidence: 1, rank: 0, depth: s.depth })
    golds.push(s)
  }
  const known = new Map()
  cutParts(doc.lines, heads, -1).parts.forEach((part, i) => {
    for (const { id, features } of candidatesOf(part, known)) labelRows.push({ features, answer: golds[i]!.labels.includes(id), group: doc.id })
  })
}
const label = fitAll(labelRows)
report('label', labelRows, label.without)
writeFileSync('src/labels/label-weights.json', JSON.stringify(label.all, null, 2) + '\n')
