import type { Line } from './line.js'

/** Concepts of sentences that say who does what, rather than name a topic; and those of questions, which may name one. */
const SPEAKING: ReadonlySet<string> = new Set([
  'if',
  'may',
  'must',
  'not',
  'only',
  'they',
  'we',
  'you',
])
const ASKING: ReadonlySet<string> = new Set([
  'how',
  'how-long',
  'question',
  'what',
  'where',
  'who',
  'why',
])

/** How many words of a statement stand in a line up to a place: "we", "may", "if"; none where it asks: "How we may …". */
export function speaks({ passage, from }: Line, to = Infinity): number {
  let spoken = 0
  for (const { pattern, start, end } of passage.matches)
    if (pattern.use === 'concept' && start >= from && end <= to) {
      if (ASKING.has(pattern.value)) return 0
      if (SPEAKING.has(pattern.value)) spoken++
    }
  return spoken
}
