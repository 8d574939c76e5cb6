import type { Part } from '../sections/part.js'
import type { PartEvidence } from './part-evidence.js'

/** What the whole document says of the labels, against which a part is judged. */
export interface LabelSurvey {
  /** label → UTF-16 units that its terms cover in the text of all parts */
  letters: ReadonlyMap<string, number>
  /** label → the parts whose headings name it */
  headed: ReadonlyMap<string, ReadonlySet<Part>>
}

/** Sums up the parts' evidence. */
export function surveyLabels(parts: readonly PartEvidence[]): LabelSurvey {
  const letters = new Map<string, number>()
  const headed = new Map<string, Set<Part>>()
  for (const { part, labels } of parts) for (const [id, evidence] of labels) {
    letters.set(id, (letters.get(id) ?? 0) + evidence.letters)
    if (!evidence.covered) continue
    const those = headed.get(id)
    if (those) those.add(part)
    else headed.set(id, new Set([part]))
  }
  return { letters, headed }
}
