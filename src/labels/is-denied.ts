import { sentenceEnds } from './sentence-ends.js'
import type { Match } from '../evidence/matcher.js'
import type { Finding } from './finding.js'

/** Concepts that deny what stands in their sentence. */
const DENYING: ReadonlySet<string> = new Set(['not', 'never'])

/** Whether the sentence in which something was found denies it: "We do not share your data." */
export function isDenied({ match, passage: { leaf, matches } }: Finding): boolean {
  if (!matches.some(denies)) return false
  let start = 0
  for (const end of sentenceEnds(leaf.text.value, 0)) {
    if (match.start < end) return matches.some(m => m.start >= start && m.start < end && denies(m))
    start = end
  }
  return false
}

const denies = ({ pattern }: Match): boolean =>
  pattern.use === 'concept' && DENYING.has(pattern.value)
