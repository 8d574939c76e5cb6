import type { Head } from '../headings/head.js'
import type { Line } from '../lines/line.js'

/** Share of the headings that a table of contents must name to rank them. */
const MIN_NAMED = 0.6
/** The lowest rank a heading can have. */
const LOWEST = 6

/**
 * Ranks headings that all look alike by a printed table of contents that has levels: lists in lists, or dotted numbers.
 * What it does not name is a part of what it names.
 */
export function rankByContents(
  heads: readonly Head[],
  lines: readonly Line[],
  inContents: ReadonlySet<number>,
): void {
  if (
    !inContents.size ||
    new Set(heads.filter(h => h.basis !== 'run-in').map(h => h.rank)).size !== 1
  )
    return
  const levels = new Map<string, number>()
  for (const i of inContents) {
    const level = levelOf(lines[i]!)
    if (level) levels.set(lines[i]!.key, level)
  }
  let [highest, lowest] = [Infinity, 0]
  for (const level of levels.values()) {
    highest = Math.min(highest, level)
    lowest = Math.max(lowest, level)
  }
  const own = heads.filter(h => h.basis !== 'run-in')
  if (highest === lowest || own.filter(h => levels.has(h.line.key)).length < own.length * MIN_NAMED)
    return
  for (const head of own)
    head.rank = Math.min(LOWEST, (levels.get(head.line.key) ?? lowest + 1) - highest + 1)
}

/** How deep an entry stands; 0 for a line that is in no list and has no dotted number. */
const levelOf = ({ leaf, number }: Line): number =>
  leaf.path.filter(c => c.type === 'list').length + (number?.path.length ?? 0)
