import { makeDecision, probability } from '../../src/model/decision.js'
import { samePlace } from './annotated.js'
import type { Decision, Weights } from '../../src/model/decision.js'
import type { Annotated, GoldSection } from './annotated.js'
import type { Row } from './logistic-regression.js'

const FOLDS = 8
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6]

/** The weights of one decision: fitted on everything, and on all but each fold. */
export interface FittedWeights {
  all: Weights
  folds: readonly Weights[]
}

/** Likewise, with, for each document, the decision by weights that have not seen it. */
export interface Fitted extends FittedWeights {
  without: ReadonlyMap<string, Decision>
}

/** The documents' ids, dealt into folds that are held out together, the same for every decision. */
export const foldsOf = (documents: readonly { id: string }[]): ReadonlySet<string>[] =>
  Array.from(
    { length: FOLDS },
    (_, f) => new Set(documents.filter((__, i) => i % FOLDS === f).map(doc => doc.id)),
  )

/** Fits a decision on some rows. */
export type Fitter = (rows: readonly Row[]) => Weights

/** Fits a decision, documents held out in turn, and prints how it does on those held out. */
export function fitDecision(
  name: string,
  documents: readonly { id: string }[],
  rows: readonly Row[],
  fitter: Fitter,
): Fitted {
  const all = fitter(rows)
  const held = foldsOf(documents)
  const folds = held.map(ids => fitter(rows.filter(r => !ids.has(r.group))))
  const decisions = folds.map(makeDecision)
  const without = new Map(
    held.flatMap((ids, f) => [...ids].map(id => [id, decisions[f]!] as const)),
  )
  console.log(
    `${name}: ${rows.length} rows, ${rows.filter(r => r.answer).length} true; held out, by threshold:`,
  )
  for (const threshold of THRESHOLDS) {
    let [tp, fp, fn] = [0, 0, 0]
    for (const { features, about, answer, group } of rows) {
      const yes = probability(without.get(group)!.odds(features, about)) >= threshold
      if (yes && answer) tp++
      else if (yes) fp++
      else if (answer) fn++
    }
    console.log(
      `  ${threshold}: P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`,
    )
  }
  return { all, folds, without }
}

export const lineRange = ({ leaf }: Annotated['lines'][number]): [number, number] => [
  leaf.start,
  leaf.end,
]

/** Where a reader's run-in heading stands: the head of its block, by its share of printed characters. */
export const runInRange = (s: GoldSection): [number, number] => [
  s.start,
  Math.min(s.end, s.start + Math.max(4, Math.round(s.runin! * 1.15))),
]

/** Whether a place is no part of what is fitted on: the title, or no policy. */
export const isAside = (doc: Annotated, range: [number, number]): boolean =>
  doc.aside.some(a => samePlace(a, range)) ||
  (doc.title !== undefined && samePlace(doc.title, range))
