import { LABEL_FACTS, lookAt } from '../../../src/labels/label-facts.js'
import { MIN_FIRST_SCORE, MIN_SCORE, MOST_LABELS } from '../../../src/labels/label-parts.js'
import { surveyOf } from '../../../src/labels/survey.js'
import { concepts as definitions } from '../../../src/tree/concepts.js'
import { labels as taxonomy } from '../../../src/tree/labels.js'
import { probability } from '../../../src/model/decision.js'
import { factRows } from './fact-rows.js'
import { fitHas, fitMain } from './fit-decision.js'
import { documentWeight, fitModels, modelsOf, packed, samplesOf } from './fit-models.js'
import { dropOwnTerms, makerFolds, makersOf } from '../makers.js'
import { labelledBoth } from './labelled.js'
import type { DecisionWeights, LabelWeights } from '../../../src/labels/weights.js'
import type { Annotated } from '../annotated.js'
import type { Choice } from './fit-decision.js'
import type { Matrices } from './fit-models.js'
import type { Labelled } from './labelled.js'

interface Row extends Choice {
  own: Labelled
  by: 'reader' | 'library'
  fold: number
  open: boolean
}

const names = LABEL_FACTS.map(([name]) => name)

/** Everything but what is about the labels of blocks. */
export type SectionWeights = Omit<LabelWeights, 'block' | 'blockConcepts'>

/** What is fitted about the labels of sections: on everything, and without each fold. */
export interface FittedLabels {
  all: SectionWeights
  folds: SectionWeights[]
}

/**
 * Fits everything about the labels of sections, folds held out in turn, and prints how it does on those held out.
 *
 * @param held ids of the documents that are held out together; those of one maker, if nothing is said
 */
export function fitLabels(
  documents: readonly Annotated[],
  held?: readonly ReadonlySet<string>[],
): FittedLabels {
  const labels = taxonomy.map(({ id }) => id as string)
  const concepts = definitions.map(({ id }) => id as string)
  const makers = makersOf(documents)
  const folds = held ?? makerFolds(makers)
  dropOwnTerms(documents, makers)
  const labelled = documents.flatMap(doc => labelledBoth(doc, labels))
  const samples = labelled.map(samplesOf)
  const rows: Row[] = []
  const matrices = folds.map((ids, fold) => {
    const isHeld = (i: number): boolean => ids.has(labelled[i]!.doc.id)
    const fitted = fitModels(
      samples.filter((_, i) => !isHeld(i)),
      concepts.length,
    )
    const models = modelsOf(fitted, labels.length)
    labelled.forEach(({ doc, by, sections }, i) => {
      if (!isHeld(i)) return
      surveyOf(
        sections.map(s => s.topic),
        models,
      ).forEach((survey, k) => {
        const own = sections[k]!
        if (!own.told) return
        rows.push({
          facts: factRows(LABEL_FACTS, lookAt(survey), labels.length),
          labels: labels.map((_, label) => label),
          answers: own.shares,
          main: own.main,
          weight: documentWeight(doc.weight),
          own,
          by,
          fold,
          open: doc.weight === 1,
        })
      })
    })
    return fitted
  })
  report(rows, labels, folds.length)
  const decisions = fitDecisions(rows, labels)
  const weightsOf = ({ heading, paragraph, section }: Matrices): SectionWeights => ({
    concepts,
    labels,
    heading: packed(heading, labels.length),
    paragraph: packed(paragraph, labels.length),
    section: packed(section, labels.length),
    ...decisions,
  })
  return {
    all: weightsOf(fitModels(samples, concepts.length)),
    folds: matrices.map(weightsOf),
  }
}

type Decisions = Pick<LabelWeights, 'main' | 'first' | 'beside'>

const oddsOf = ({ weights, priors }: DecisionWeights, facts: Float64Array, id: string): number =>
  facts.reduce((sum, x, k) => sum + x * weights[names[k]!]!, priors[id]!)

/** The label that is chosen as the main one. */
function chosen({ facts }: Row, main: DecisionWeights, labels: readonly string[]): number {
  const odds = facts.map((own, label) => oddsOf(main, own, labels[label]!))
  return odds.indexOf(Math.max(...odds))
}

/** Some of the candidates of a section. */
const among = (row: Row, test: (label: number) => boolean): Choice => {
  const kept = row.labels.filter(test)
  return {
    facts: kept.map(label => row.facts[label]!),
    labels: kept,
    answers: kept.map(label => row.answers[label]!),
    main: -1,
    weight: row.weight,
  }
}

/** Fits which label is the main one, whether the one so chosen holds, and which others hold beside the right one. */
function fitDecisions(rows: readonly Row[], labels: readonly string[]): Decisions {
  const main = fitMain(rows, names, labels)
  const first = rows.map(row => {
    const at = chosen(row, main, labels)
    return among(row, label => label === at)
  })
  const beside = rows
    .filter(row => row.main >= 0)
    .map(row => among(row, label => label !== row.main))
  return {
    main,
    first: fitHas(first, names, labels),
    beside: fitHas(beside, names, labels),
  }
}

/** Prints what the decisions do on sections held out, cut by readers and by the library. */
function report(rows: readonly Row[], labels: readonly string[], folds: number): void {
  const tallies = { reader: tally(), library: tally() }
  for (let fold = 0; fold < folds; fold++) {
    const rest = rows.filter(row => row.fold !== fold)
    const { main, first, beside } = fitDecisions(rest, labels)
    for (const row of rows) {
      if (row.fold !== fold || !row.open) continue
      const at = chosen(row, main, labels)
      const chances = row.facts.map((facts, label) =>
        probability(oddsOf(label === at ? first : beside, facts, labels[label]!)),
      )
      const others = [...chances.keys()]
        .filter(label => label !== at && chances[label]! >= MIN_SCORE)
        .sort((a, b) => chances[b]! - chances[a]!)
      const given = chances[at]! >= MIN_FIRST_SCORE ? [at, ...others].slice(0, MOST_LABELS) : []
      count(tallies[row.by], row.own, given)
    }
  }
  for (const [by, t] of Object.entries(tallies))
    console.log(
      `labels, held out by maker, sections of the ${by}: main ${(t.main / t.text).toFixed(3)} labels ${f1(t.labels)} by section ${f1(t.sections)}`,
    )
}

const tally = () => ({ text: 0, main: 0, labels: [0, 0, 0], sections: [0, 0, 0] })

function count(
  t: ReturnType<typeof tally>,
  { topic, main, wanted }: Labelled,
  given: number[],
): void {
  const text = Math.max(1, topic.width)
  t.text += text
  if ((given[0] ?? -1) === main) t.main += text
  const right = given.filter(label => wanted.includes(label)).length
  const counts = [right, given.length - right, wanted.length - right]
  counts.forEach((n, i) => {
    t.labels[i]! += n * text
    t.sections[i]! += n
  })
}

const f1 = ([right, wrong, missed]: readonly number[]): string =>
  ((2 * right!) / (2 * right! + wrong! + missed!)).toFixed(3)
