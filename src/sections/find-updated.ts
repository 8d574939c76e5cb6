import { parseDate } from './parse-date.js'
import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
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
    const before = dateBefore(passage, label, isAmerican)
    if (before) return { ...before, leaf }
    // the label may stand alone on its line, with the date on the next
    const next = lines[i + 1]
    const below = next && next.width < REACH && leaf.text.value.length - label.end < 4 ? dateIn(next.passage, 0, isAmerican) : undefined
    if (below) return { ...below, leaf: next!.leaf }
  }
  return undefined
}

/**
 * The date in front of its label, which may share the sign for a day with it (19日修订). Laws are revised and take effect
 * too: a word goes on behind their label (修订的), or stands in front of the date.
 */
function dateBefore(passage: Passage, label: Match, isAmerican: boolean): ReturnType<typeof parseDate> {
  const found = dateIn(passage, 0, isAmerican)
  if (!found || found.end >= label.end || label.start - found.end > REACH) return undefined
  const { value } = passage.leaf.text
  const isOfLaw = /^\p{L}/u.test(value.slice(label.end)) || (label.pattern.use === 'effective' && /\p{L}/u.test(value.slice(0, found.start)))
  return isOfLaw ? undefined : found
}

const dateIn = ({ leaf, matches }: Passage, from: number, monthFirst: boolean): ReturnType<typeof parseDate> =>
  parseDate(leaf.text.value, from, matches.filter(m => m.pattern.use === 'month'), monthFirst)
