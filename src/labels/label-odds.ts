import { vectors } from '../model/vectors.js'
import { decisionOver } from './decision.js'
import { LABEL_FACTS } from './label-facts.js'
import { weights } from './weights.js'
import type { OwnWords } from './own-words.js'
import type { LabelLook } from './label-facts.js'

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
  main: decisionOver(LABEL_FACTS, weights.main, weights.labels),
  first: decisionOver(LABEL_FACTS, weights.first, weights.labels),
  beside: decisionOver(LABEL_FACTS, weights.beside, weights.labels),
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
export function candidatesOf(look: LabelLook): Candidate[] {
  const { words } = look.survey
  const [main, first, beside] = vectors(3, weights.labels.length)
  decisions.main.odds(look, main)
  decisions.first.odds(look, first)
  decisions.beside.odds(look, beside)
  const known = weights.labels.map((id, label) => {
    const added = addedOdds(words.get(id))
    return { id, label, added, main: main[label]! + added }
  })
  const most = Math.max(...known.map(own => own.main))
  const own = [...words]
    .filter(([id]) => !weights.labels.includes(id))
    .map(([id, words]) => {
      const added = OWN_LABEL + addedOdds(words)
      return { id, label: -1, added, main: added + Math.max(0, most) / 2 }
    })
  const all = [...known, ...own]
  const chosen = all.reduce((best, other) => (other.main > best.main ? other : best))
  return all
    .map((candidate): Candidate => {
      const { id, label, added } = candidate
      const by = candidate === chosen ? 'first' : 'beside'
      return { id, label, by, has: added + ((by === 'first' ? first : beside)[label] ?? 0) }
    })
    .sort(
      (a, b) =>
        Number(b.by === 'first') - Number(a.by === 'first') ||
        b.has - a.has ||
        (a.id < b.id ? -1 : 1),
    )
}
