import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { Leaf } from '../read/leaf.js'
import type { Part } from '../sections/part.js'

/** A term found in a leaf, with where that leaf stands from the section that is labelled. */
export interface Finding {
  match: Match
  leaf: Leaf
  in: 'heading' | 'body' | 'ancestor'
}

/** Label matches of a part's heading and of its own text, those inside a longer match of another label left out. */
export function findingsOf({ head, lines }: Part): { heading: Finding[]; body: Finding[][] } {
  const heading: Finding[] = []
  const body: Finding[][] = []
  for (const line of lines) {
    const { leaf, matches } = line.passage
    const from = head?.line === line ? line.from : 0
    const to = head?.line === line ? (head.end ?? Infinity) : 0
    if (to > 0)
      heading.push(
        ...outermost(matches.filter(m => isLabel(m) && m.start >= from && m.end <= to)).map(
          match => ({ match, leaf, in: 'heading' as const }),
        ),
      )
    if (to === Infinity) continue
    body.push(bodyFindings(line.passage, to))
  }
  return { heading, body }
}

/** Label terms of a text from offset `from` on. */
export function bodyFindings({ leaf, matches }: Passage, from: number): Finding[] {
  return outermost(matches.filter(m => m.pattern.use === 'term' && m.start >= from)).map(match => ({
    match,
    leaf,
    in: 'body' as const,
  }))
}

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
