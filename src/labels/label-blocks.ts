import { conceptNumbers } from '../tree/concepts.js'
import { isDated } from '../lines/is-dated.js'
import { asFeature, probability } from '../model/decision.js'
import { vectors } from '../model/vectors.js'
import { BLOCK_FACTS } from './block-facts.js'
import { conceptModels } from './concept-models.js'
import { decisionOver } from './decision.js'
import { distinct } from './evidence-of.js'
import { lifted } from './lifted.js'
import { measureConcepts, shareAt } from './paragraph-row.js'
import { MIN_SCORE, MOST_LABELS } from './label-parts.js'
import { readParagraphs } from './read-paragraphs.js'
import { makeStanding, stand } from './standing.js'
import { WIDEST_DATE, unitsOf } from './unit.js'
import { weights } from './weights.js'
import type { Line } from '../lines/line.js'
import type { BlockLook, GivenLabels } from './block-facts.js'
import type { Labelling, ScoredLabel } from './label-parts.js'
import type { ParagraphReadings } from './read-paragraphs.js'
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

const decision = decisionOver(BLOCK_FACTS, weights.block, weights.labels)

/** Labels every block by its own concepts and terms, its section's labels and the line that leads in to it. */
export function labelBlocks(
  preamble: readonly Line[],
  surveys: readonly Survey[],
  labels: ReadonlyMap<Survey['topic']['part'], Labelling>,
): Map<Line, ScoredLabel[]> {
  const found = new Map<Line, ScoredLabel[]>()
  const labelBlock = makeBlockLabeller()
  for (const { unit, look, section } of blocksOf(preamble, surveys, labels))
    found.set(unit.line, labelBlock(unit, look, section))
  return found
}

/** A block as it is looked at. */
interface Block {
  unit: Unit
  look: BlockLook
  /** the labels of its section */
  section: readonly ScoredLabel[]
}

/** The blocks of a document, one after the other: a look is good until the next. */
export function* blocksOf(
  preamble: readonly Line[],
  surveys: readonly Survey[],
  labels: ReadonlyMap<Survey['topic']['part'], Labelling>,
): Generator<Block> {
  const look = makeLook()
  const before = unitsOf(preamble, undefined)
  const readings = readParagraphs(before, conceptModels().paragraph)
  const none = givenLabels([])
  for (const [i, unit] of before.entries())
    yield { unit, look: look(unit, i, readings, undefined, none), section: [] }
  for (const survey of surveys) {
    const section = labels.get(survey.topic.part)?.labels ?? []
    const given = givenLabels(section)
    for (const [i, unit] of survey.topic.units.entries())
      yield { unit, look: look(unit, i, survey.readings!, survey, given), section }
  }
}

function givenLabels(labels: readonly ScoredLabel[]): GivenLabels {
  const [score, top, next, other] = vectors(4, weights.labels.length)
  other.fill(labels.length ? 1 : 0)
  labels.forEach((given, place) => {
    const label = weights.labels.indexOf(given.id)
    if (label < 0) return
    score[label] = given.score
    ;(place === 0 ? top : next)[label] = 1
    other[label] = 0
  })
  return { score, top, next, other, none: !labels.length }
}

/** Makes looks at blocks in the same lists, which are filled anew for each. */
function makeLook(): (
  unit: Unit,
  i: number,
  readings: ParagraphReadings,
  survey: Survey | undefined,
  given: GivenLabels,
) => BlockLook {
  const labels = weights.labels.length
  const own = makeStanding(labels)
  const [sentence, sentenceChance, sectionOwn, zero, all] = vectors(5, labels)
  all.fill(1)
  return (unit, i, { odds, sentences }, survey, given) => {
    for (let label = 0; label < labels; label++) own.odds[label] = odds[i * labels + label]!
    stand(own)
    for (let label = 0; label < labels; label++) {
      const best = sentences[i * labels + label]!
      sentence[label] = asFeature(best)
      sentenceChance[label] = best === own.odds[label] ? own.chance[label]! : probability(best)
      sectionOwn[label] = given.score[label]! * own.chance[label]!
    }
    return {
      unit,
      own,
      sentence,
      sentenceChance,
      ...wordsOf(unit, zero),
      sectionOwn,
      survey,
      given,
      first: survey !== undefined && i === 0,
      all,
      zero,
    }
  }
}

/** Most blocks have no terms of labels. */
function wordsOf({ findings }: Unit, zero: Float64Array): Pick<BlockLook, 'words' | 'wordsAny'> {
  if (!findings.length) return { words: zero, wordsAny: zero }
  const [words, wordsAny] = vectors(2, zero.length)
  let all = 0
  for (const { match } of findings) {
    const length = match.end - match.start
    all += length
    const label = weights.labels.indexOf(match.pattern.value)
    if (label < 0) continue
    words[label]! += length
    wordsAny[label] = 1
  }
  for (let label = 0; label < words.length; label++) words[label]! /= all
  return { words, wordsAny }
}

/** Makes what labels one block after the other. */
function makeBlockLabeller(): (
  unit: Unit,
  look: BlockLook,
  section: readonly ScoredLabel[],
) => ScoredLabel[] {
  const { block, paragraph } = conceptModels()
  const odds = new Float64Array(weights.labels.length)
  const lifts = new Float64Array(conceptNumbers.size)
  const add = (feature: number, by: number): void => {
    block.add(feature, by, odds, 0)
  }

  /** A block's own terms of a label and the concepts that speak for it, or else what its section has of it. */
  function evidence(
    unit: Unit,
    id: string,
    label: number,
    section: readonly ScoredLabel[],
  ): Finding[] {
    const terms = unit.findings.filter(f => f.match.pattern.value === id)
    if (label < 0) return distinct(terms, MOST_FINDINGS)
    unit.concepts.forEach((concept, i) => {
      lifts[concept] =
        (block.weight(concept, label) + paragraph.weight(concept, label)) * shareAt(unit, i)
    })
    const { passage } = unit.line
    const concepts = lifted(passage.matches, unit.from, lifts)
    const found = distinct(
      [...terms, ...concepts.map(match => ({ match, passage, in: 'body' as const }))],
      MOST_FINDINGS,
    )
    return found.length
      ? found
      : (section.find(given => given.id === id)?.findings.filter(f => f.in !== 'body') ?? [])
  }

  return (unit, look, section) => {
    const added = addedLabels(unit)
    if (!added.length && isDated(unit.line) && unit.width < WIDEST_DATE) return []
    decision.odds(look, odds)
    measureConcepts(unit, add)
    const scored: { id: string; label: number; score: number }[] = []
    for (let label = 0; label < odds.length; label++) {
      const id = weights.labels[label]!
      const more = added.length && added.includes(id) ? ADDED : 0
      if (odds[label]! + more >= LEAST_ODDS)
        scored.push({ id, label, score: probability(odds[label]! + more) })
    }
    for (const id of added)
      if (!weights.labels.includes(id))
        scored.push({ id, label: -1, score: probability(OWN_LABEL + ADDED) })
    return scored
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .filter(({ score }, i) => score >= (i ? MIN_SCORE : MIN_FIRST_SCORE))
      .slice(0, MOST_LABELS)
      .flatMap(({ id, label, score }): ScoredLabel[] => {
        const [finding, ...others] = evidence(unit, id, label, section)
        return finding ? [{ id, score, findings: [finding, ...others] }] : []
      })
  }
}

/** Labels of terms that a user added, each once. */
function addedLabels({ findings }: Unit): readonly string[] {
  const added = findings.filter(f => f.match.pattern.anywhere).map(f => f.match.pattern.value)
  return added.length > 1 ? [...new Set(added)] : added
}
