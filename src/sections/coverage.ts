import { concepts } from '../tree/concepts.js'
import type { Match } from '../evidence/matcher.js'

const TOPICS: ReadonlySet<string> = new Set(concepts.filter(c => c.kind === 'topic').map(c => c.id))
const isTopic = ({ pattern: { use, value } }: Match): boolean =>
  use === 'heading' || (use === 'concept' && TOPICS.has(value))

/** Share of a text between two offsets that is covered by what topics are made of: heading terms of labels, and concepts that say by themselves what a text is about. */
export function coverage(matches: readonly Match[], from: number, to: number): number {
  let covered = 0
  let end = from
  for (const m of matches) {
    if (!isTopic(m) || m.end <= end || m.end > to) continue
    covered += m.end - Math.max(m.start, end)
    end = m.end
  }
  return covered / Math.max(1, to - from)
}
