import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { Part } from '../sections/part.js'

/** A term or concept found in a passage, with where that stands from the section that is labelled. */
export interface Finding {
  match: Match
  passage: Passage
  in: 'heading' | 'body' | 'ancestor'
}

/** Label terms of a part's heading, those inside a longer one of another label left out. */
export function headingFindings({ head }: Part): Finding[] {
  if (!head) return []
  const { passage } = head.line
  const { matches } = passage
  const to = head.end ?? Infinity
  return outermost(matches.filter(m => isLabel(m) && m.start >= head.line.from && m.end <= to)).map(
    match => ({ match, passage, in: 'heading' as const }),
  )
}

/** Label terms of a text from offset `from` on. */
export const bodyFindings = (passage: Passage, from: number): Finding[] =>
  outermost(passage.matches.filter(m => m.pattern.use === 'term' && m.start >= from)).map(
    match => ({ match, passage, in: 'body' as const }),
  )

const isLabel = ({ pattern: { use } }: Match): boolean => use === 'heading' || use === 'term'

/** Matches that do not lie inside a longer one of another label; one pass in order of their starts. */
function outermost(matches: readonly Match[]): Match[] {
  const ordered = matches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  // of those begun so far: the one that reaches furthest, and the one of another label that does
  let far: Match | undefined
  let next: Match | undefined
  return ordered.filter(match => {
    const other = far && far.pattern.value !== match.pattern.value ? far : next
    const inside =
      other !== undefined &&
      other.end >= match.end &&
      other.end - other.start > match.end - match.start
    if (!far || match.end > far.end) {
      if (far && far.pattern.value !== match.pattern.value) next = far
      far = match
    } else if (match.pattern.value !== far.pattern.value && (!next || match.end > next.end))
      next = match
    return !inside
  })
}
