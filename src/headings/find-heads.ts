import { assignDepths } from '../nesting/assign-depths.js'
import { SOME_TAGS } from './features.js'
import { findHeadings } from './find-headings.js'
import { findRunIns, isBesideSure } from './find-run-ins.js'
import { findTitle } from './find-title.js'
import { printedOf } from '../lines/line.js'
import { rankByContents } from '../nesting/rank-by-contents.js'
import { readingAt } from '../lines/sequences.js'
import { trimTail } from '../tree/trim-tail.js'
import type { Basis } from '../tree/types.js'
import type { Habits } from './features.js'
import type { Head } from './head.js'
import type { Line } from '../lines/line.js'

export interface HeadsFound {
  /** index of the title's line, or -1 */
  title: number
  /** in order; depths assigned */
  heads: Head[]
}

/** Least chance of a heading, and of a run-in one, of which a document has few: chosen on documents held out (npm run fit). */
const MIN_HEADING = 0.5
const MIN_TAGGED = 0.2 // markup that headings have means something even where the rest does not fit
const MIN_BESIDE_TAGGED = 0.65 // and so does its lack on a line, where other headings have it
const MIN_RUN_IN = 0.4
const MIN_BESIDE_RUN_IN = 0.2 // where its neighbour in a series is one
const MIN_ALIKE = 0.2
const MIN_CONFIRMED = 0.03 // a printed table of contents names it, and most that it names are headings
const FEW = 2
const MOST_FEW = 4
const LINES_A_HEADING = 12
const MIN_LONELY = 0.9

/** Decides which lines are headings or begin with one, and how they nest. */
export function findHeads(lines: readonly Line[]): HeadsFound {
  const { habits, chances, looks } = findHeadings(lines)
  const runIns = findRunIns(lines, habits, chances)
  const title = findTitle(lines, chances)
  const heads: Head[] = []
  // what is sure vouches for what is nearly so: lines of the same look, or of the same tag
  const isSure = (i: number): boolean => chances[i]! >= MIN_HEADING
  const sureLooks = new Set(looks.filter((look, i) => look && isSure(i)))
  const sureTags = new Set(lines.filter((_, i) => isSure(i)).map(line => line.leaf.tag))
  const confirmed = confirmedBy(lines, habits, chances)
  const least = (i: number): number => {
    if (confirmed.has(i)) return MIN_CONFIRMED
    if (sureLooks.has(looks[i])) return MIN_ALIKE
    if (lines[i]!.leaf.tag) return sureTags.has(lines[i]!.leaf.tag) ? MIN_TAGGED : MIN_HEADING
    return habits.tags > SOME_TAGS && basisOf(lines[i]!) === 'line'
      ? MIN_BESIDE_TAGGED
      : MIN_HEADING
  }
  const isRunIn = (i: number): boolean =>
    runIns.chances[i]! >= MIN_RUN_IN ||
    (runIns.chances[i]! >= MIN_BESIDE_RUN_IN && isBesideSure(lines, runIns, i, isSure, MIN_RUN_IN))
  lines.forEach((line, i) => {
    // nothing above the title is a section, nor is a title printed twice, with nothing but an introduction between
    if (
      i <= title ||
      (title >= 0 && !heads.length && line.key !== '' && line.key === lines[title]!.key)
    )
      return
    const last = heads.at(-1)
    if (last?.at === i - 1 && isSame(last.line, line)) return
    const reading = readingAt(habits.sequences, i)
    const number = line.number ? { number: line.number.printed } : {}
    if (chances[i]! >= least(i))
      heads.push({
        at: i,
        line,
        title: trimTitle(printedOf(line, line.text)),
        ...number,
        reading,
        basis: basisOf(line),
        confidence: chances[i]!,
        rank: line.leaf.tag,
        depth: 1,
      })
    else if (isRunIn(i))
      heads.push({
        at: i,
        line,
        end: runIns.leads[i]!.end,
        title: printedOf(line, runIns.leads[i]!.text),
        ...number,
        reading,
        basis: 'run-in',
        confidence: runIns.chances[i]!,
        rank: 0,
        depth: 1,
      })
  })
  // a policy has several headings or none: a few plain lines are sentences that look like some
  if (
    heads.length <= Math.max(FEW, Math.min(MOST_FEW, lines.length / LINES_A_HEADING)) &&
    heads.every(h => h.basis === 'line' && h.confidence < MIN_LONELY)
  )
    heads.length = 0
  rankByContents(heads, lines, habits.inContents)
  assignDepths(heads)
  return { title, heads }
}

/** A heading printed twice in a row, say for narrow and for wide screens, is one. */
const isSame = (a: Line, b: Line): boolean =>
  a.key !== '' &&
  a.key === b.key &&
  a.leaf.tag === b.leaf.tag &&
  (!b.number || a.number?.printed === b.number.printed)

/** Lines that a printed table of contents names, if most that it names are headings by themselves; none that stands among items. */
function confirmedBy(
  lines: readonly Line[],
  { entries, inContents }: Habits,
  chances: readonly number[],
): ReadonlySet<number> {
  const named = lines.flatMap(({ key, leaf }, i) =>
    key &&
    entries.has(key) &&
    !inContents.has(i) &&
    !leaf.joined &&
    leaf.path.at(-1)?.type !== 'listItem'
      ? [i]
      : [],
  )
  const sure = new Set(named.filter(i => chances[i]! >= MIN_HEADING).map(i => lines[i]!.key))
  const times = new Map<string, number>()
  for (const i of named) times.set(lines[i]!.key, (times.get(lines[i]!.key) ?? 0) + 1)
  const others = named.filter(i => !sure.has(lines[i]!.key) && times.get(lines[i]!.key) === 1)
  return new Set(sure.size >= others.length ? others : [])
}

const trimTitle = (text: string): string => trimTail(text, /[\s:：–—-]/u).replace(/\s+/gu, ' ')

function basisOf({ leaf, bold, number }: Line): Basis {
  if (leaf.tag || leaf.caption) return 'tag'
  if (bold > 0.9) return 'bold'
  return number ? 'number' : 'line'
}
