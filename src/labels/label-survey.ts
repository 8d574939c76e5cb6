import type { Part } from '../sections/part.js'
import type { PartEvidence } from './part-evidence.js'

/** What the whole document says of the labels, against which a part is judged. */
export interface LabelSurvey {
  /** label → UTF-16 units that its terms cover in the text of all parts */
  letters: ReadonlyMap<string, number>
  /** label → the parts whose headings name it */
  headed: ReadonlyMap<string, ReadonlySet<Part>>
  /** UTF-16 units that the terms of all labels cover */
  allLetters: number
  /** the sections right below a section, or at the top */
  below: ReadonlyMap<Part | undefined, Siblings>
}

/** Sections of one parent. */
export interface Siblings {
  count: number
  /** label → those of them whose headings name it */
  headed: ReadonlyMap<string, number>
}

/** Sums up the parts' evidence. */
export function surveyLabels(parts: readonly PartEvidence[]): LabelSurvey {
  const letters = new Map<string, number>()
  const headed = new Map<string, Set<Part>>()
  const below = new Map<Part | undefined, { count: number; headed: Map<string, number> }>()
  let allLetters = 0
  for (const { part, labels, letters: own } of parts) {
    allLetters += own
    let siblings = below.get(part.parent)
    if (!siblings) below.set(part.parent, (siblings = { count: 0, headed: new Map() }))
    siblings.count++
    for (const [id, evidence] of labels) {
      letters.set(id, (letters.get(id) ?? 0) + evidence.letters)
      if (!evidence.covered) continue
      siblings.headed.set(id, (siblings.headed.get(id) ?? 0) + 1)
      const those = headed.get(id)
      if (those) those.add(part)
      else headed.set(id, new Set([part]))
    }
  }
  return { letters, headed, allLetters, below }
}
