import { sourceEnd } from '../../src/read/source-text.js'
import { habitsOf, measureLine } from '../../src/headings/find-headings.js'
import { groupLeads } from '../../src/headings/find-run-ins.js'
import { groupFeatures } from '../../src/headings/group-features.js'
import { probability } from '../../src/model/decision.js'
import { findLead, leadFeatures } from '../../src/headings/run-in.js'
import { samePlace } from './annotated.js'
import { boosted } from './boosting.js'
import { linear } from './logistic-regression.js'
import { fitDecision, isAside, lineRange, runInRange } from './decision.js'
import type { HeadingWeights } from '../../src/headings/decisions.js'
import type { Annotated } from './annotated.js'
import type { Row } from './logistic-regression.js'

/** Fits the four decisions about headings: on everything, and without each fold. */
export function fitHeadings(documents: readonly Annotated[]): {
  all: HeadingWeights
  folds: HeadingWeights[]
} {
  // 1. lines as headings, by themselves
  const searches = new Map(
    documents.map(doc => {
      const habits = habitsOf(doc.lines)
      return [
        doc.id,
        { habits, features: doc.lines.map((_, i) => measureLine(doc.lines, i, habits)) },
      ]
    }),
  )
  const isHeading = (doc: Annotated, i: number): boolean =>
    doc.sections.some(
      s => !s.implicit && !s.runin && samePlace(lineRange(doc.lines[i]!), [s.start, s.end]),
    )
  const headingRows: Row[] = documents.flatMap(doc =>
    searches
      .get(doc.id)!
      .features.flatMap((features, i) =>
        features && !isAside(doc, lineRange(doc.lines[i]!))
          ? [{ features, answer: isHeading(doc, i), group: doc.id, weight: doc.weight }]
          : [],
      ),
  )
  const heading = fitDecision('heading', documents, headingRows, boosted(160, 3))

  // 2. among the lines that look alike
  const groupRows: Row[] = []
  for (const doc of documents) {
    const { features, habits } = searches.get(doc.id)!
    const odds = features.map(f => (f ? heading.without.get(doc.id)!.odds(f) : Number.NaN))
    groupFeatures(doc.lines, odds, habits.sequences).forEach((features, i) => {
      if (features && !isAside(doc, lineRange(doc.lines[i]!)))
        groupRows.push({ features, answer: isHeading(doc, i), group: doc.id, weight: doc.weight })
    })
  }
  const headingGroup = fitDecision('heading, second look', documents, groupRows, linear(0.5))

  // 3. run-in headings, likewise; where the lines' own chances come from held-out weights
  const chances = new Map(
    documents.map(doc => {
      const { features, habits } = searches.get(doc.id)!
      const odds = features.map(f => (f ? heading.without.get(doc.id)!.odds(f) : Number.NaN))
      return [
        doc.id,
        groupFeatures(doc.lines, odds, habits.sequences).map(f =>
          f ? probability(headingGroup.without.get(doc.id)!.odds(f)) : 0,
        ),
      ] as const
    }),
  )
  const leadsOf = (doc: Annotated): ReturnType<typeof findLead>[] =>
    doc.lines.map((line, i) => (chances.get(doc.id)![i]! < 0.5 ? findLead(line) : undefined))
  const isRunIn = (doc: Annotated, i: number, end: number): boolean => {
    const { leaf } = doc.lines[i]!
    return doc.sections.some(
      s => s.runin && samePlace([leaf.start, sourceEnd(leaf.text, end)], runInRange(s)),
    )
  }
  const leadRows: Row[] = documents.flatMap(doc => {
    const leads = leadsOf(doc)
    return leads.flatMap((lead, i) =>
      lead && !isAside(doc, lineRange(doc.lines[i]!))
        ? [
            {
              features: leadFeatures(
                doc.lines,
                leads,
                i,
                searches.get(doc.id)!.habits,
                chances.get(doc.id)!,
              ),
              answer: isRunIn(doc, i, lead.end),
              group: doc.id,
              weight: doc.weight,
            },
          ]
        : [],
    )
  })
  const runIn = fitDecision('run-in', documents, leadRows, boosted(160, 3))
  const leadGroupRows: Row[] = []
  for (const doc of documents) {
    const leads = leadsOf(doc)
    const odds = leads.map((lead, i) =>
      lead
        ? runIn.without
            .get(doc.id)!
            .odds(
              leadFeatures(doc.lines, leads, i, searches.get(doc.id)!.habits, chances.get(doc.id)!),
            )
        : Number.NaN,
    )
    groupLeads(doc.lines, leads, odds).forEach((features, i) => {
      if (features && !isAside(doc, lineRange(doc.lines[i]!)))
        leadGroupRows.push({
          features,
          answer: isRunIn(doc, i, leads[i]!.end),
          group: doc.id,
          weight: doc.weight,
        })
    })
  }
  const runInGroup = fitDecision('run-in, second look', documents, leadGroupRows, linear(0.5))
  return {
    all: {
      heading: heading.all,
      headingGroup: headingGroup.all,
      runIn: runIn.all,
      runInGroup: runInGroup.all,
    },
    folds: heading.folds.map((_, f) => ({
      heading: heading.folds[f]!,
      headingGroup: headingGroup.folds[f]!,
      runIn: runIn.folds[f]!,
      runInGroup: runInGroup.folds[f]!,
    })),
  }
}
