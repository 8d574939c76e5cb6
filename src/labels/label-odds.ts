import { decisionOver } from './decision.js'
import { LABEL_FACTS, looksOf } from './label-facts.js'
import { weights } from './weights.js'
import type { OwnWords } from './own-words.js'
import type { Survey } from './survey.js'

/** A label of a section with the log-odds that it has it, as it stands among the others. */
export interface Candidate {
  id: string
  /** its number in the models; -1 for a label of the user's own */
  label: number
  /** what its score comes from: the first one is asked for otherwise than those beside it */
  by: 'first' | 'beside'
  has: number
}

export const decisions = {
  main: decisionOver(LABEL_FACTS, weights.main),
  first: decisionOver(LABEL_FACTS, weights.first),
  beside: decisionOver(LABEL_FACTS, weights.beside),
}

/**
 * What a term that a user added weighs: it decides its label unless stronger evidence speaks against it. In a heading it
 * lifts even a label that nothing else speaks for to .9; in the text it does so where most paragraphs have it.
 */
const ADDED = { heading: 6, text: 5 } as const
/** Log-odds of a label of the user's own before its terms are seen. */
const OWN_LABEL = -3

/** The log-odds that the terms a user added to a label add. */
export const addedOdds = (words: OwnWords | undefined): number =>
  words
    ? (words.added.heading > 0 ? ADDED.heading : 0) + Math.min(1, words.added.text) * ADDED.text
    : 0

/** Weighs every label that a section may have: the main one first, then the others by how likely the section has them. */
export function candidatesOf(survey: Survey): Candidate[] {
  const lookAt = looksOf(survey)
  const values = weights.labels.map(() => new Float64Array(LABEL_FACTS.length))
  const known = weights.labels.map((id, label) => {
    const look = lookAt(label, id)
    const added = addedOdds(look.words)
    const own = values[label]!
    for (let i = 0; i < own.length; i++) own[i] = LABEL_FACTS[i]![2](look)
    return { id, label, added, main: decisions.main.sum(own, id) + added }
  })
  const most = Math.max(...known.map(({ main }) => main))
  const own = [...survey.words]
    .filter(([id]) => !weights.labels.includes(id))
    .map(([id, words]) => {
      const added = OWN_LABEL + addedOdds(words)
      return { id, label: -1, added, main: added + Math.max(0, most) / 2 }
    })
  const all = [...known, ...own]
  const first = all.reduce((best, other) => (other.main > best.main ? other : best))
  return all
    .map((candidate): Candidate => {
      const { id, label, added } = candidate
      const by = candidate === first ? 'first' : 'beside'
      return { id, label, by, has: added + (label < 0 ? 0 : decisions[by].sum(values[label]!, id)) }
    })
    .sort(
      (a, b) =>
        Number(b.by === 'first') - Number(a.by === 'first') ||
        b.has - a.has ||
        (a.id < b.id ? -1 : 1),
    )
}
