import { parseDate } from './parse-date.js'
import type { Leaf } from '../read/leaf.js'
import type { Line } from './line.js'

/** The date a policy names as its own, with the leaf it stands in; offsets into the leaf's text. */
export interface FoundUpdate {
  date: string
  leaf: Leaf
  start: number
  end: number
}

/** How far behind its label a date may stand, in UTF-16 units. */
const REACH = 80

/** The last update if the document states one, else the date from which it holds; the first of several. */
export function findUpdated(lines: readonly Line[], monthFirst: ReadonlySet<string>): FoundUpdate | undefined {
  return search(lines, 'updated', monthFirst) ?? search(lines, 'effective', monthFirst)
}

function search(lines: readonly Line[], use: 'updated' | 'effective', monthFirst: ReadonlySet<string>): FoundUpdate | undefined {
  for (const [i, { passage, leaf }] of lines.entries()) for (const label of passage.matches) {
    if (label.pattern.use !== use) continue
    const isAmerican = monthFirst.has(label.pattern.language)
    const here = dateIn(passage, label.end, isAmerican)
    if (here && here.start - label.end <= REACH) return { ...here, leaf }
    // the label may stand behind its date, or alone on its line with the date on the next; laws take
    // effect too: there the line has to begin with the date
    const found = dateIn(passage, 0, isAmerican)
    const before = found && (use === 'updated' || !/\p{L}/u.test(leaf.text.value.slice(0, found.start))) ? found : undefined
    if (before && before.end <= label.start && label.start - before.end <= REACH) return { ...before, leaf }
    const next = lines[i + 1]
    const below = next && next.width < REACH && leaf.text.value.length - label.end < 4 ? dateIn(next.passage, 0, isAmerican) : undefined
    if (below) return { ...below, leaf: next!.leaf }
  }
  return undefined
}

const dateIn = ({ leaf, matches }: Line['passage'], from: number, monthFirst: boolean): ReturnType<typeof parseDate> =>
  parseDate(leaf.text.value, from, matches.filter(m => m.pattern.use === 'month'), monthFirst)
