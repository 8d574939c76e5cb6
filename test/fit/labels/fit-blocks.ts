import { BLOCK_FACTS } from '../../../src/labels/block-facts.js'
import { decisionOver } from '../../../src/labels/decision.js'
import { looksAt } from '../../../src/labels/label-blocks.js'
import { labelParts } from '../../../src/labels/label-parts.js'
import { surveyOf } from '../../../src/labels/survey.js'
import { topicsOf } from '../../../src/labels/topic.js'
import { unitsOf } from '../../../src/labels/unit.js'
import { weights } from '../../../src/labels/weights.js'
import { probability } from '../../../src/model/decision.js'
import { policyLines } from '../annotated.js'
import { cutPolicy } from '../cut-policy.js'
import { makeModel } from '../../../src/labels/concept-model.js'
import { conceptModels } from '../../../src/labels/concept-models.js'
import { conceptRow } from '../../../src/labels/paragraph-row.js'
import { fitHasByRows } from './fit-decision.js'
import { packed } from './fit-models.js'
import type { BlockLook } from '../../../src/labels/block-facts.js'
import type { LabelWeights } from '../../../src/labels/weights.js'
import type { ExpertPolicy } from '../experts.js'
import type { Choice, FittedDecision } from './fit-decision.js'

/** A block with the topics that experts gave it. */
interface ExpertChoice extends Choice {
  looks: readonly BlockLook[]
  /** candidate by candidate the topic it belongs to, if the block has that */
  topics: readonly (string | undefined)[]
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
  let chanceOf = ({ own, survey, label }: BlockLook): number =>
    own.chance[label]! * (survey ? 0.1 + survey.section.chance[label]! : 1)
  const { numbers } = conceptModels()
  let fitted: FittedDecision | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const likely = choices.map(choice => ({ ...choice, answers: answersOf(choice, chanceOf) }))
    fitted = fitHasByRows(likely, names, weights.labels, numbers.size)
    const decision = decisionOver(BLOCK_FACTS, fitted.shared)
    const own = makeModel(fitted.own, weights.labels.length)
    chanceOf = look =>
      probability(
        decision.odds(look, look.id) + own.odds(conceptRow(look.unit, numbers))[look.label]!,
      )
  }
  return {
    block: fitted!.shared,
    blockConcepts: packed(fitted!.own, weights.labels.length),
  }
}

/** An expert's topic is several of our labels: the likeliest of them holds, others as far as they are as likely. */
function answersOf(
  { looks, topics }: ExpertChoice,
  chanceOf: (look: BlockLook) => number,
): number[] {
  const chances = looks.map(chanceOf)
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
  const given = labelParts(surveys)
  const blocks = [
    ...unitsOf(preamble, undefined).map(unit => looksAt(unit, undefined, [], false)),
    ...surveys.flatMap(survey =>
      survey.topic.units.map((unit, i) =>
        looksAt(unit, survey, given.get(survey.topic.part)?.labels ?? [], i === 0),
      ),
    ),
  ]
  return blocks.flatMap(looks => {
    const { leaf } = looks[0]!.unit.line
    const over = stretches.filter(s => s.start < leaf.end && s.end > leaf.start)
    return over.length ? [choiceOf(looks, new Set(over.flatMap(s => s.topics)), topicsOfLabel)] : []
  })
}

/** The labels that the experts have a topic for. */
function choiceOf(
  looks: readonly BlockLook[],
  topics: ReadonlySet<string>,
  topicsOfLabel: ExpertPolicy['topicsOf'],
): ExpertChoice {
  const known = looks.filter(({ id }) => topicsOfLabel.has(id))
  return {
    looks: known,
    topics: known.map(({ id }) => topicsOfLabel.get(id)!.find(topic => topics.has(topic))),
    facts: known.map(look => Float64Array.from(BLOCK_FACTS, ([, , measure]) => measure(look))),
    labels: known.map(({ label }) => label),
    answers: [],
    main: -1,
    weight: 1,
    row: conceptRow(looks[0]!.unit, conceptModels().numbers),
  }
}
