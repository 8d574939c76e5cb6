import { decisionOver } from './decision.js'
import { LABEL_FACTS, looksOf } from './label-facts.js'
import { weights } from './weights.js'
import type { OwnWords } from './own-words.js'
import type { Survey } from './survey.js'

/** A label of a section with the log-odds that it has it, and how it stands as the main one. */
export interface Candidate {
  id: string
  /** its number in the models; -1 for a label of the user's own */
  label: number
  has: number
  main: number
}

export const decisions = {
  has: decisionOver(LABEL_FACTS, weights.has),
  main: decisionOver(LABEL_FACTS, weights.main),
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
export function candidatesOf(survey: Survey): Candidate[] {
  const lookAt = looksOf(survey)
  const values = new Float64Array(LABEL_FACTS.length)
  const known = weights.labels.map((id, label): Candidate => {
    const look = lookAt(label, id)
    const added = addedOdds(look.words)
    for (let i = 0; i < values.length; i++) values[i] = LABEL_FACTS[i]![2](look)
    return {
      id,
      label,
      has: decisions.has.sum(values, id) + added,
      main: decisions.main.sum(values, id) + added,
    }
  })
  const own = [...survey.words]
    .filter(([id]) => !weights.labels.includes(id))
    .map(([id, words]): Candidate => {
      const odds = OWN_LABEL + addedOdds(words)
      return { id, label: -1, has: odds, main: odds + Math.max(0, ...known.map(c => c.main)) / 2 }
    })
  return [...known, ...own]
}
