import { vectors } from '../model/vectors.js'
import { decisionOver } from './decision.js'
import { LABEL_FACTS } from './label-facts.js'
import { weights } from './weights.js'
import type { OwnWords } from './own-words.js'
import type { LabelLook } from './label-facts.js'

/** A label of a section with the log-odds that it has it, and how it stands as the main one. */
export interface Candidate {
  id: string
  /** its number in the models; -1 for a label of the user's own */
  label: number
  has: number
  main: number
}

export const decisions = {
  has: decisionOver(LABEL_FACTS, weights.has, weights.labels),
  main: decisionOver(LABEL_FACTS, weights.main, weights.labels),
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

/** Weighs every label that a section may have. */
export function candidatesOf(look: LabelLook): Candidate[] {
  const { survey } = look
  const [has, main] = vectors(2, weights.labels.length)
  decisions.has.odds(look, has)
  decisions.main.odds(look, main)
  const known = weights.labels.map((id, label): Candidate => {
    const added = addedOdds(survey.words.get(id))
    return { id, label, has: has[label]! + added, main: main[label]! + added }
  })
  const own = [...survey.words]
    .filter(([id]) => !weights.labels.includes(id))
    .map(([id, words]): Candidate => {
      const odds = OWN_LABEL + addedOdds(words)
      return { id, label: -1, has: odds, main: odds + Math.max(0, ...known.map(c => c.main)) / 2 }
    })
  return [...known, ...own]
}
