import { isDated } from '../lines/is-dated.js'
import { probability } from '../model/decision.js'
import { BLOCK_FACTS } from './block-facts.js'
import { conceptModels } from './concept-models.js'
import { decisionOver } from './decision.js'
import { blockLift, conceptsIn, distinct, lifted } from './evidence-of.js'
import { conceptRow } from './paragraph-row.js'
import { MIN_SCORE, MOST_LABELS } from './label-parts.js'
import { readParagraph } from './read-paragraph.js'
import { standingOf } from './standing.js'
import { unitsOf } from './unit.js'
import { weights } from './weights.js'
import type { Line } from '../lines/line.js'
import type { BlockLook } from './block-facts.js'
import type { Labelling, ScoredLabel } from './label-parts.js'
import type { Finding } from './finding.js'
import type { Survey } from './survey.js'
import type { Unit } from './unit.js'

/** A block's first label is given at this probability, lower than a section's, as experts label nearly all. */
const MIN_FIRST_SCORE = 0.2
/** The least log-odds of a block's label. */
const LEAST_ODDS = Math.log(MIN_FIRST_SCORE / (1 - MIN_FIRST_SCORE))
const MOST_FINDINGS = 4
/** What a user's term weighs against what a block's label needs. */
const ADDED = 4
const OWN_LABEL = -2

/** Columns up to which a line that dates the document says nothing else. */
const MERE = 60

const decision = decisionOver(BLOCK_FACTS, weights.block)

/** Labels every block by its own concepts and terms, its section's labels and the line that leads in to it. */
export function labelBlocks(
  preamble: readonly Line[],
  surveys: readonly Survey[],
  labels: ReadonlyMap<Survey['topic']['part'], Labelling>,
): Map<Line, ScoredLabel[]> {
  const found = new Map<Line, ScoredLabel[]>()
  for (const unit of unitsOf(preamble, undefined))
    found.set(unit.line, labelBlock(looksAt(unit, undefined, [], false), unit))
  for (const survey of surveys) {
    const given = labels.get(survey.topic.part)?.labels ?? []
    survey.topic.units.forEach((unit, i) => {
      const looks = looksAt(unit, survey, given, i === 0, {
        odds: survey.paragraphs!.odds[i]!,
        sentence: survey.paragraphs!.sentences[i]!,
      })
      found.set(unit.line, labelBlock(looks, unit))
    })
  }
  return found
}

/** A block seen for each label that the models know. */
export function looksAt(
  unit: Unit,
  survey: Survey | undefined,
  section: readonly ScoredLabel[],
  first: boolean,
  { odds, sentence } = readParagraph(unit, conceptModels()),
): BlockLook[] {
  const { block, numbers } = conceptModels()
  const own = standingOf(odds)
  const concepts = block.odds(conceptRow(unit, numbers))
  const covered = coveredBy(unit)
  const all = [...covered.values()].reduce((a, b) => a + b, 0)
  return weights.labels.map((id, label) => ({
    id,
    label,
    unit,
    own,
    sentence,
    concepts,
    survey,
    section,
    words: all ? (covered.get(id) ?? 0) / all : 0,
    first,
  }))
}

/** Label → UTF-16 units that its terms cover in a block. */
function coveredBy({ findings }: Unit): Map<string, number> {
  const covered = new Map<string, number>()
  for (const { match } of findings)
    covered.set(
      match.pattern.value,
      (covered.get(match.pattern.value) ?? 0) + match.end - match.start,
    )
  return covered
}

function labelBlock(looks: readonly BlockLook[], unit: Unit): ScoredLabel[] {
  const added = new Set(
    unit.findings.filter(f => f.match.pattern.anywhere).map(f => f.match.pattern.value),
  )
  if (!added.size && isDated(unit.line) && unit.width < MERE) return []
  const scored = looks.flatMap(look => {
    const { id } = look
    const more = added.has(id) ? ADDED : 0
    const own = look.concepts[look.label]!
    return decision.mayReach(look, id, LEAST_ODDS - more - own)
      ? [{ id, look, score: probability(decision.odds(look, id) + own + more) }]
      : []
  })
  const own = [...added].filter(id => looks.every(look => look.id !== id))
  return [
    ...scored,
    ...own.map(id => ({ id, look: undefined, score: probability(OWN_LABEL + ADDED) })),
  ]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .filter(({ score }, i) => score >= (i ? MIN_SCORE : MIN_FIRST_SCORE))
    .slice(0, MOST_LABELS)
    .flatMap(({ id, look, score }): ScoredLabel[] => {
      const [finding, ...others] = blockEvidence(unit, id, look)
      return finding ? [{ id, score, findings: [finding, ...others] }] : []
    })
}

/** A block's own terms of a label and the concepts that speak for it, or else what its section has of it. */
function blockEvidence(unit: Unit, id: string, look: BlockLook | undefined): Finding[] {
  const terms = unit.findings.filter(f => f.match.pattern.value === id)
  if (!look) return distinct(terms, MOST_FINDINGS)
  const concepts = lifted(conceptsIn(unit), blockLift(unit, look.label))
  const found = distinct([...terms, ...concepts], MOST_FINDINGS)
  return found.length
    ? found
    : (look.section.find(given => given.id === id)?.findings.filter(f => f.in !== 'body') ?? [])
}
