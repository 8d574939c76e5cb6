import { BLOCK_FACTS } from '../../../src/labels/block-facts.js'
import { ConceptModel } from '../../../src/labels/concept-model.js'
import { blocksOf } from '../../../src/labels/label-blocks.js'
import { labelParts } from '../../../src/labels/label-parts.js'
import { conceptRow } from '../../../src/labels/paragraph-row.js'
import { surveyOf } from '../../../src/labels/survey.js'
import { topicsOf } from '../../../src/labels/topic.js'
import { weights } from '../../../src/labels/weights.js'
import { probability } from '../../../src/model/decision.js'
import { conceptNumbers } from '../../../src/tree/concepts.js'
import { policyLines } from '../annotated.js'
import { cutPolicy } from '../cut-policy.js'
import { fitHasByRows } from './fit-decision.js'
import { factRows } from './fact-rows.js'
import { packed } from './fit-models.js'
import type { BlockLook } from '../../../src/labels/block-facts.js'
import type { Row } from '../../../src/labels/row.js'
import type { LabelWeights } from '../../../src/labels/weights.js'
import type { ExpertPolicy } from '../experts.js'
import type { Choice, FittedDecision } from './fit-decision.js'

/** A block with the topics that experts gave it. */
interface ExpertChoice extends Choice {
  row: Row
  /** candidate by candidate the topic it belongs to, if the block has that */
  topics: readonly (string | undefined)[]
  /** and how likely it is before anything is fitted */
  chances: readonly number[]
}

const ROUNDS = 2

/** Fits the decision about the labels of blocks on stretches that experts labelled; both collections weigh alike. */
export function fitBlocks(
  documents: readonly ExpertPolicy[],
): Pick<LabelWeights, 'block' | 'blockConcepts'> {
  const found = documents.map(choicesOf)
  const sizes = new Map<string, number>()
  documents.forEach(({ format }, i) =>
    sizes.set(format, (sizes.get(format) ?? 0) + found[i]!.length),
  )
  const mean = [...sizes.values()].reduce((a, b) => a + b, 0) / sizes.size
  const choices = documents.flatMap(({ format }, i) =>
    found[i]!.map(choice => ({ ...choice, weight: mean / sizes.get(format)! })),
  )
  const names = BLOCK_FACTS.map(([name]) => name)
  const labels = weights.labels.length
  let chancesOf = ({ chances }: ExpertChoice): readonly number[] => chances
  let fitted: FittedDecision = { shared: weights.block, own: new Float64Array(0) }
  for (let round = 0; round < ROUNDS; round++) {
    const likely = choices.map(choice => ({ ...choice, answers: answersOf(choice, chancesOf) }))
    fitted = fitHasByRows(likely, names, weights.labels, conceptNumbers.size)
    const { weights: by, priors } = fitted.shared
    const model = new ConceptModel(fitted.own, labels)
    chancesOf = ({ facts, labels, row }) => {
      const own = model.odds(row)
      return facts.map((facts, i) => {
        const label = labels[i]!
        const odds = facts.reduce(
          (sum, x, k) => sum + x * by[names[k]!]!,
          priors[weights.labels[label]!]!,
        )
        return probability(odds + own[label]!)
      })
    }
  }
  return { block: fitted.shared, blockConcepts: packed(fitted.own, labels) }
}

/** An expert's topic is several of our labels: the likeliest of them holds, others as far as they are as likely. */
function answersOf(
  choice: ExpertChoice,
  chancesOf: (choice: ExpertChoice) => readonly number[],
): number[] {
  const chances = chancesOf(choice)
  const { topics } = choice
  return topics.map((topic, i) =>
    topic === undefined
      ? 0
      : chances[i]! / Math.max(...chances.filter((_, k) => topics[k] === topic)),
  )
}

function choicesOf({
  input,
  format,
  stretches,
  topicsOf: topicsOfLabel,
}: ExpertPolicy): ExpertChoice[] {
  const { preamble, parts } = cutPolicy(policyLines(input, format))
  const surveys = surveyOf(topicsOf(parts))
  const choices: ExpertChoice[] = []
  for (const { look } of blocksOf(preamble, surveys, labelParts(surveys))) {
    const { leaf } = look.unit.line
    const over = stretches.filter(s => s.start < leaf.end && s.end > leaf.start)
    if (over.length)
      choices.push(choiceOf(look, new Set(over.flatMap(s => s.topics)), topicsOfLabel))
  }
  return choices
}

/** The labels that the experts have a topic for. */
function choiceOf(
  look: BlockLook,
  topics: ReadonlySet<string>,
  topicsOfLabel: ExpertPolicy['topicsOf'],
): ExpertChoice {
  const rows = factRows(BLOCK_FACTS, look, weights.labels.length)
  const labels = [...weights.labels.keys()].filter(label =>
    topicsOfLabel.has(weights.labels[label]!),
  )
  const { own, survey, unit } = look
  return {
    topics: labels.map(label =>
      topicsOfLabel.get(weights.labels[label]!)!.find(topic => topics.has(topic)),
    ),
    chances: labels.map(
      label => own.chance[label]! * (survey ? 0.1 + survey.section.chance[label]! : 1),
    ),
    facts: labels.map(label => rows[label]!),
    labels,
    answers: [],
    main: -1,
    weight: 1,
    row: conceptRow(unit),
  }
}
