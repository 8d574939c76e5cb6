import { amongLabels } from '../../src/labels/among-labels.js'
import { candidatesOf } from '../../src/labels/label-features.js'
import { MIN_FIRST_SCORE, MIN_SCORE, MOST_LABELS } from '../../src/labels/label-parts.js'
import { mainFeatures } from '../../src/labels/main-features.js'
import { surveyLabels } from '../../src/labels/label-survey.js'
import { gatherEvidence } from '../../src/labels/part-evidence.js'
import { sourceEnd } from '../../src/read/source-text.js'
import { probability } from '../../src/model/decision.js'
import { cutParts } from '../../src/sections/part.js'
import { samePlace } from './annotated.js'
import { boosted } from './boosting.js'
import { linear } from './logistic-regression.js'
import { fitDecision, lineRange, runInRange } from './decision.js'
import type { Candidate } from '../../src/labels/label-features.js'
import type { Given } from '../../src/labels/main-features.js'
import type { LabelWeights } from '../../src/labels/label-decisions.js'
import type { Head } from '../../src/headings/head.js'
import type { Annotated, GoldSection } from './annotated.js'
import type { Row } from './logistic-regression.js'

/** Fits the decisions about labels on the sections that readers marked: on everything, and without each fold. */
export function fitLabels(documents: readonly Annotated[]): {
  all: LabelWeights
  folds: LabelWeights[]
} {
  // 4. labels: the sections as readers marked them, each label with any evidence in one a row
  const labelRows: Row[] = []
  const sectionsOf: {
    doc: string
    want: readonly string[]
    width: number
    rows: { candidate: Candidate; row: Row }[]
  }[] = []
  for (const doc of documents) {
    const heads: Head[] = []
    const golds: GoldSection[] = []
    for (const s of doc.sections) {
      const at = doc.lines.findIndex(line =>
        s.implicit
          ? line.leaf.start <= s.start + 2 && line.leaf.end > s.start
          : s.runin
            ? samePlace(
                [
                  line.leaf.start,
                  sourceEnd(line.leaf.text, Math.min(line.leaf.text.value.length, s.runin)),
                ],
                runInRange(s),
              )
            : samePlace(lineRange(line), [s.start, s.end]),
      )
      if (at < 0 || (heads.at(-1) && at <= heads.at(-1)!.at)) continue
      const line = doc.lines[at]!
      heads.push({
        at,
        line,
        ...(s.runin && { end: Math.min(s.runin, line.leaf.text.value.length) }),
        title: s.runin ? line.leaf.text.value.slice(line.from, s.runin) : line.text,
        reading: undefined,
        basis: 'line',
        confidence: 1,
        rank: 0,
        depth: s.depth,
      })
      golds.push(s)
    }
    const { parts } = cutParts(doc.lines, heads, -1)
    parts.forEach((part, i) => {
      if (golds[i]!.implicit) delete part.head
    })
    const evidence = parts.map(gatherEvidence)
    const survey = surveyLabels(evidence)
    evidence.forEach((own, i) => {
      const rows = candidatesOf(own, survey).map(candidate => ({
        candidate,
        row: {
          features: candidate.features,
          about: candidate.id,
          answer: golds[i]!.labels.includes(candidate.id),
          group: doc.id,
        },
      }))
      labelRows.push(...rows.map(r => r.row))
      sectionsOf.push({ doc: doc.id, want: golds[i]!.labels, width: own.width, rows })
    })
  }
  const label = fitDecision(
    'label',
    documents,
    labelRows,
    boosted(100, 3, linear(4, ['prior', 'priorSilent']), 15),
  )
  // 5. each among the others of its section
  const among = sectionsOf.map(({ doc, width, rows }) => {
    const odds = rows.map(({ row }) => label.without.get(doc)!.odds(row.features, row.about))
    return amongLabels(
      rows.map(r => r.candidate.id),
      odds,
      width,
    ).map(({ features, about }, k): Row => ({
      features,
      ...(about !== undefined && { about }),
      answer: rows[k]!.row.answer,
      group: doc,
    }))
  })
  const labelAmong = fitDecision(
    'label, second look',
    documents,
    among.flat(),
    linear(1.5, ['with', 'own', 'behind']),
  )
  // 6. which of those given is the main one
  const scored = sectionsOf.map(({ doc, rows }, s) =>
    rows
      .map(({ candidate }, k): Given => ({
        candidate,
        odds: labelAmong.without.get(doc)!.odds(among[s]![k]!.features, among[s]![k]!.about),
      }))
      .sort((a, b) => b.odds - a.odds),
  )
  const chosen = (given: readonly Given[], first: number, next: number): Given[] =>
    given.filter(({ odds }, i) => probability(odds) >= (i ? next : first)).slice(0, MOST_LABELS)
  const mainRows = sectionsOf.flatMap(({ doc, want }, s): Row[] => {
    const given = chosen(scored[s]!, MIN_FIRST_SCORE, MIN_SCORE)
    if (given.length < 2 || !given.some(({ candidate }) => candidate.id === want[0])) return []
    return mainFeatures(given).map((features, k) => ({
      features,
      about: given[k]!.candidate.id,
      answer: given[k]!.candidate.id === want[0],
      group: doc,
    }))
  })
  const labelMain = fitDecision(
    'label, main',
    documents,
    mainRows,
    linear(1, ['prior', 'named', 'namedFirst']),
  )
  // how many labels to give: what each threshold would do on documents held out
  for (const first of [0.15, 0.25, 0.35])
    for (const next of [0.3, 0.35, 0.4, 0.45, 0.5]) {
      let [tp, fp, fn, top, main] = [0, 0, 0, 0, 0]
      sectionsOf.forEach(({ doc, want }, s) => {
        const given = chosen(scored[s]!, first, next)
        const ids = given.map(({ candidate }) => candidate.id)
        const odds = mainFeatures(given).map((features, k) =>
          labelMain.without.get(doc)!.odds(features, ids[k]),
        )
        if (want[0] === ids[0]) top++
        if (want[0] === ids[odds.indexOf(Math.max(...odds))]) main++
        tp += ids.filter(id => want.includes(id)).length
        fp += ids.filter(id => !want.includes(id)).length
        fn += want.filter(id => !ids.includes(id)).length
      })
      console.log(
        `  first ${first} next ${next}: likeliest ${(top / sectionsOf.length).toFixed(3)} main ${(main / sectionsOf.length).toFixed(3)} P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`,
      )
    }
  return {
    all: { label: label.all, labelAmong: labelAmong.all, labelMain: labelMain.all },
    folds: label.folds.map((weights, f) => ({
      label: weights,
      labelAmong: labelAmong.folds[f]!,
      labelMain: labelMain.folds[f]!,
    })),
  }
}
