import { probability } from '../model/decision.js'
import { amongLabels } from './among-labels.js'
import { candidatesOf } from './label-features.js'
import { surveyLabels } from './label-survey.js'
import { labelDecisions } from './label-decisions.js'
import { mainFeatures } from './main-features.js'
import { gatherEvidence } from './part-evidence.js'
import { weigh } from './weigh.js'
import type { Part } from '../sections/part.js'
import type { Weight } from '../tree/types.js'
import type { Candidate } from './label-features.js'
import type { Given } from './main-features.js'
import type { Finding } from './finding.js'

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
export const MIN_FIRST_SCORE = 0.25
export const MOST_LABELS = 3
export const MOST_FINDINGS = 8
/** The runner-up only has to be understood. */
export const MOST_OF_RUNNER_UP = 3

/** Labels every part by its own evidence, seen against the whole document's. */
export function labelParts(parts: readonly Part[]): Map<Part, Labelling> {
  const evidence = parts.map(gatherEvidence)
  const survey = surveyLabels(evidence)
  const labelled = new Map<Part, Labelling>()
  for (const own of evidence) {
    const { part } = own
    const candidates = candidatesOf(own, survey)
    const first = candidates.map(({ id, features }) => labelDecisions.label.odds(features, id))
    const scored = amongLabels(
      candidates.map(c => c.id),
      first,
      own.width,
    )
      .map(({ features, about }, i) => {
        const odds = labelDecisions.labelAmong.odds(features, about)
        return { candidate: candidates[i]!, odds, score: probability(odds), gain: odds - first[i]! }
      })
      .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    const chosen = scored
      .filter(({ score }, i) => score >= (i ? MIN_SCORE : MIN_FIRST_SCORE))
      .slice(0, MOST_LABELS)
    const labels = mainFirst(chosen).flatMap(({ candidate, score, gain }): WeighedLabel[] => {
      const findings = findingsFor(part, candidate, MOST_FINDINGS)
      return findings.length
        ? [
            {
              id: candidate.id,
              score,
              findings: findings as [Finding, ...Finding[]],
              weight: weigh(candidate, gain),
            },
          ]
        : []
    })
    const next = scored[chosen.length]
    labelled.set(part, {
      labels,
      runnerUp: next && {
        id: next.candidate.id,
        score: next.score,
        least: chosen.length ? MIN_SCORE : MIN_FIRST_SCORE,
        weight: weigh(next.candidate, next.gain),
        findings: findingsFor(part, next.candidate, MOST_OF_RUNNER_UP),
      },
    })
  }
  return labelled
}

/** The same, the one that the section is mainly about before the others. */
function mainFirst<G extends Given>(given: readonly G[]): G[] {
  const odds = mainFeatures(given).map((features, i) =>
    labelDecisions.labelMain.odds(features, given[i]!.candidate.id),
  )
  const main = given[odds.indexOf(Math.max(...odds))]
  return given.toSorted((a, b) => Number(b === main) - Number(a === main))
}

const findingsFor = (part: Part, candidate: Candidate, most: number): Finding[] =>
  distinct([...candidate.findings, ...ancestorFindings(part, candidate)], most)

/** The first findings, one for each place: dictionaries of several languages, and a label's two lists, may hold the same term. */
function distinct(findings: readonly Finding[], most: number): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const {
      leaf,
      match: { start, end },
    } = finding
    if (
      !kept.some(
        other => other.leaf === leaf && other.match.start === start && other.match.end === end,
      )
    )
      kept.push(finding)
    if (kept.length === most) break
  }
  return kept
}

/** For a label that only a heading above speaks of: that heading's evidence. */
function ancestorFindings(part: Part, { id, findings }: Candidate): Finding[] {
  if (findings.length) return []
  for (let up = part.parent; up; up = up.parent) {
    const { head } = up
    if (!head) continue
    const own = head.line.passage.matches.filter(
      m =>
        (m.pattern.use === 'heading' || m.pattern.use === 'term') &&
        m.pattern.value === id &&
        m.end <= (head.end ?? Infinity),
    )
    if (own.length)
      return own.map(match => ({ match, leaf: head.line.leaf, in: 'ancestor' as const }))
  }
  return []
}
