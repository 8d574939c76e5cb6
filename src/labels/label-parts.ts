import { probability } from '../model/decision.js'
import { makeEvidenceFinder } from './evidence-of.js'
import { lookAt } from './label-facts.js'
import { candidatesOf } from './label-odds.js'
import { weigh } from './weigh.js'
import type { EvidenceFinder } from './evidence-of.js'
import type { Part } from '../sections/part.js'
import type { Weight } from '../tree/types.js'
import type { Finding } from './finding.js'
import type { Survey } from './survey.js'

/** A label with its score and what it rests on; becomes a `Label` when positions are known. */
export interface ScoredLabel {
  id: string
  score: number
  findings: [Finding, ...Finding[]]
}

/** A label of a section, with how its score came about. */
export interface WeighedLabel extends ScoredLabel {
  weight: Weight
}

/** The label that came next, and the score with which it would have been given. */
export interface ScoredRunnerUp extends Omit<WeighedLabel, 'findings'> {
  findings: Finding[]
  least: number
}

/** The labels of a part, the main one first, and the one that came next. */
export interface Labelling {
  labels: WeighedLabel[]
  runnerUp: ScoredRunnerUp | undefined
}

/** A label is given at this probability; the first one already at the lower bound, since a section is about something. */
export const MIN_SCORE = 0.35
export const MIN_FIRST_SCORE = 0.3
export const MOST_LABELS = 3
export const MOST_FINDINGS = 8
/** The runner-up only has to be understood. */
export const MOST_OF_RUNNER_UP = 3

/** Labels every section of a document. */
export function labelParts(surveys: readonly Survey[]): Map<Part, Labelling> {
  const evidenceOf = makeEvidenceFinder()
  return new Map(surveys.map(survey => [survey.topic.part, labelSection(survey, evidenceOf)]))
}

function labelSection(survey: Survey, evidenceOf: EvidenceFinder): Labelling {
  const look = lookAt(survey)
  const order = candidatesOf(look)
  const given = order
    .filter(({ has }, i) => probability(has) >= (i ? MIN_SCORE : MIN_FIRST_SCORE))
    .slice(0, MOST_LABELS)
  const first = given[0] === order[0]
  const labels = (first ? given : []).flatMap((candidate): WeighedLabel[] => {
    const [finding, ...others] = evidenceOf(survey, candidate, MOST_FINDINGS)
    return finding
      ? [
          {
            id: candidate.id,
            score: probability(candidate.has),
            findings: [finding, ...others],
            weight: weigh(look, candidate),
          },
        ]
      : []
  })
  const next = order.find(({ id }) => labels.every(label => label.id !== id))
  const findings = next ? evidenceOf(survey, next, MOST_OF_RUNNER_UP) : []
  return {
    labels,
    runnerUp:
      next && findings.length > 0
        ? {
            id: next.id,
            score: probability(next.has),
            least: labels.length ? MIN_SCORE : MIN_FIRST_SCORE,
            weight: weigh(look, next),
            findings,
          }
        : undefined,
  }
}
