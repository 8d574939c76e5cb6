import type { Line } from '../lines/line.js'

/** A printed table of contents: the keys of its entries, and the lines it stands in. */
export interface Contents {
  entries: ReadonlySet<string>
  lines: ReadonlySet<number>
}

/** Fewer entries than this are no table of contents. */
const MIN_ENTRIES = 3
/** Share of a run of short lines that must come again below. */
const MIN_REPEATED = 0.6
const WIDEST_ENTRY = 160

/**
 * Finds printed tables of contents: runs of short lines most of which stand again further down as lines of their own,
 * or of links that lead into the page itself.
 */
export function findContents(lines: readonly Line[]): Contents {
  const lastAt = new Map<string, number>()
  lines.forEach(({ key }, i) => {
    lastAt.set(key, i)
  })
  const entries = new Set<string>()
  const inside = new Set<number>()
  for (let i = 0; i < lines.length;) {
    let end = i
    let repeated = 0
    const seen = new Set<string>()
    while (end < lines.length && isEntry(lines[end]!)) {
      // an entry's heading lies behind the whole run
      if (isRepeated(lines, end, lastAt)) repeated++
      else if (end - i >= MIN_ENTRIES && repeated < (end - i) * MIN_REPEATED) break
      // the first line that comes again ends the run: it is the heading of an entry
      if (seen.has(lines[end]!.key)) break
      seen.add(lines[end]!.key)
      end++
    }
    while (end > i && !isRepeated(lines, end - 1, lastAt)) end--
    const count = end - i
    if (count >= MIN_ENTRIES && repeated >= count * MIN_REPEATED) {
      for (let k = i; k < end; k++) {
        inside.add(k)
        entries.add(lines[k]!.key)
      }
      i = end
    } else i++
  }
  return { entries, lines: inside }
}

function isEntry({ leaf, width, key }: Line): boolean {
  return leaf.kind === 'text' && key !== '' && width <= WIDEST_ENTRY && leaf.tag === 0
}

function isRepeated(
  lines: readonly Line[],
  i: number,
  lastAt: ReadonlyMap<string, number>,
): boolean {
  const { key, leaf, text } = lines[i]!
  return (
    (lastAt.get(key) ?? i) > i ||
    leaf.spans.some(
      s => s.mark === 'link' && s.url?.startsWith('#') && s.end - s.start > text.length * 0.7,
    )
  )
}
