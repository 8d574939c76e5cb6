import type { Match } from '../evidence/matcher.js'

/** Share of a text between two offsets that heading terms cover, of any label. */
export function coverage(matches: readonly Match[], from: number, to: number): number {
  let covered = 0
  let end = from
  for (const m of matches) {
    if (m.pattern.use !== 'heading' || m.end <= end || m.end > to) continue
    covered += m.end - Math.max(m.start, end)
    end = m.end
  }
  return covered / Math.max(1, to - from)
}
