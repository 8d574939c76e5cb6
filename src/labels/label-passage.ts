import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'

/** A label of one block with the matches it rests on. */
export interface PassageLabel {
  id: string
  score: number
  matches: [Match, ...Match[]]
}

const MOST_LABELS = 3

/** Labels of a block by its own terms alone, from text offset `from` on: best first, those far behind the best left out. */
export function labelPassage({ matches }: Passage, from = 0): PassageLabel[] {
  const byLabel = new Map<string, [Match, ...Match[]]>()
  for (const match of matches) {
    if (match.pattern.use !== 'term' || match.start < from) continue
    const list = byLabel.get(match.pattern.value)
    if (list) list.push(match)
    else byLabel.set(match.pattern.value, [match])
  }
  const most = Math.max(0, ...[...byLabel.values()].map(covered))
  return [...byLabel]
    .map(([id, found]) => ({ id, score: 1 - 0.6 ** found.length, matches: found, covered: covered(found) }))
    .filter(label => label.covered * 3 >= most)
    .sort((a, b) => b.covered - a.covered || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LABELS)
    .map(({ covered: _, ...label }) => label)
}

/** Letters that matches cover, overlapping ones counted once: a long term says more than a short one. */
function covered(matches: readonly Match[]): number {
  let sum = 0
  let end = 0
  for (const m of matches) {
    sum += Math.max(0, m.end - Math.max(m.start, end))
    end = Math.max(end, m.end)
  }
  return sum
}
