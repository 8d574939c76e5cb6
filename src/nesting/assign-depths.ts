import { isOfWord } from '../lines/numbering.js'
import { MOSTLY, namedShare } from '../lines/named-share.js'
import type { Head } from '../headings/head.js'

/** The deepest level a section can have. */
const DEEPEST = 6

/** An open heading. */
interface Open {
  head: Head
  /** its place among all headings */
  at: number
}

/**
 * Gives every heading its depth in one pass with a stack of open headings: a number such as 2.1 hangs below 2, a heading
 * that looks like an open one stands beside it, a new look goes one deeper. Markup that ranks headings is believed over
 * looks, numbers over both.
 */
export function assignDepths(heads: readonly Head[]): void {
  const outlook = surveyNumbers(heads)
  levelLoneTop(heads)
  const open: Open[] = []
  heads.forEach((head, i) => {
    const isInner =
      !head.rank &&
      !isSecond(head, heads[0]!) &&
      open[0] !== undefined &&
      isSecond(open[0].head, heads[0]!)
    const keep = isInner
      ? 1 + levelsAbove(head, i, open.slice(1), outlook)
      : levelsAbove(head, i, open, outlook)
    open.length = keep
    head.depth = Math.min(DEEPEST, keep + 1)
    open.push({ head, at: i })
  })
}

/** Whether a heading without a tag is the title of the policy in another language, whose sections hang below it. */
const isSecond = ({ rank, line }: Head, first: Head): boolean =>
  !rank && line.passage.language !== first.line.passage.language && namedShare(line) > MOSTLY

/** Which families begin again, and from which heading and up to which one each run of numbers goes on. */
interface Outlook {
  restarts: ReadonlySet<string>
  /** the heading that one goes on from in its run of numbers */
  before: readonly (Head | undefined)[]
  /** index of the last heading in the run of numbers that a heading belongs to */
  runEnd: readonly number[]
  /** the number that follows in the run is not the next one */
  skips: ReadonlySet<number>
}

function surveyNumbers(heads: readonly Head[]): Outlook {
  const restarts = new Set<string>()
  const before: (Head | undefined)[] = []
  const skips = new Set<number>()
  /** a family's numbers as long as they grow; its headings share the object */
  const runs = new Map<string, { value: number; end: number }>()
  const runOf = heads.map(({ reading, basis }, i) => {
    before.push(undefined)
    if (!reading || basis === 'run-in') return undefined
    const { family, value } = reading
    let run = runs.get(family)
    if (!run || value <= run.value) {
      if (value === 1 && run) restarts.add(family)
      runs.set(family, (run = { value, end: i }))
    } else {
      before[i] = heads[run.end]
      if (value > run.value + 1) skips.add(run.end)
    }
    run.value = value
    run.end = i
    return run
  })
  return { restarts, before, skips, runEnd: runOf.map((run, i) => run?.end ?? i) }
}

const isDotted = (head: Head): boolean => (head.line.number?.path.length ?? 0) > 1
const rank = (head: Head): number => head.rank

/** Where one heading alone has the highest rank and is the first, as in a page whose h1 is its first section, it ranks with the next. */
function levelLoneTop(heads: readonly Head[]): void {
  const [first, ...others] = heads.filter(h => h.rank > 0)
  if (!first || first !== heads[0] || others.length < 3 || first.line.number) return
  if (others.every(h => h.rank > first.rank) && heads[1]!.at > first.at + 1)
    first.rank = others[0]!.rank
}

/** How many of the open headings stay open above this one. */
function levelsAbove(head: Head, i: number, open: readonly Open[], outlook: Outlook): number {
  if (isDotted(head)) {
    const level = dottedLevel(head, open)
    if (level !== undefined) return level
  }
  if (head.basis === 'run-in') return runInLevel(head, open)
  // a run-in never holds a heading of its own line
  let top = open.length
  while (top > 0 && open[top - 1]!.head.basis === 'run-in') top--
  const blocks = open.slice(0, top)
  if (!blocks.length) return 0
  const twin = blocks.findLastIndex(o => looksLike(o.head, head))
  if (twin >= 0) return twin
  // no heading that it goes on from: it stands above the numbers that began within its own (1., no heading, 1.1, 2.)
  const inner = blocks.findIndex(o => begunWithin(o.head, head))
  if (inner >= 0) return inner
  if (isAnnex(head, blocks, outlook)) return 0
  const tag = rank(head)
  if (tag) {
    // the innermost heading that the markup ranks higher
    const above = blocks.findLastIndex(o => rank(o.head) > 0 && rank(o.head) < tag)
    const same = blocks.findIndex(o => rank(o.head) === tag)
    // of another family of numbers, as it is no twin: below, where it begins or where the ones before it stood (articles of the next chapter)
    if (same >= 0)
      return head.reading?.value === 1 || (outlook.before[i]?.depth ?? 0) > same + 1
        ? same + 1
        : same
    return above + 1
  }
  if (!head.reading) {
    if (blocks.some(o => o.head.reading && !rank(o.head))) {
      // within a run of numbers it is a part of the numbered section, behind the run it stands beside the run
      const outer = blocks.findIndex(o => o.head.reading && !rank(o.head))
      const holder = blocks.findLastIndex(o => o.head.reading && outlook.runEnd[o.at]! > i)
      // where a number is left out, it stands in its place
      if (holder >= 0 && outlook.skips.has(blocks[holder]!.at)) return holder
      return holder >= 0 ? unnumberedLevel(head, blocks, holder) : outer
    }
    return unnumberedLevel(head, blocks, -1)
  }
  // a family's first number below a line without one: its parent only if the family begins again elsewhere
  const last = blocks.at(-1)!.head
  if (
    !last.reading &&
    !rank(last) &&
    !outlook.restarts.has(head.reading.family) &&
    weight(last) <= weight(head)
  )
    return blocks.length - 1
  return blocks.length
}

/**
 * Whether a number word begins behind the text of the last section of a run of numbers, as high as that: an annex. What
 * is a part of sections begins in the first ones.
 */
function isAnnex(
  head: Head,
  [outer, ...inner]: readonly Open[],
  { before, restarts, runEnd }: Outlook,
): boolean {
  const { at, reading, line } = head
  if (
    !outer ||
    reading?.value !== 1 ||
    !isOfWord(line.number!) ||
    restarts.has(reading.family) ||
    rank(head) !== rank(outer.head)
  )
    return false
  return (
    before[outer.at] !== undefined &&
    runEnd[outer.at] === outer.at &&
    at > (inner.at(-1) ?? outer).head.at + 1
  )
}

/** Below what the markup ranks or what is set more heavily, beside what is not; `floor` is the last level that must stay. */
function unnumberedLevel(head: Head, blocks: readonly Open[], floor: number): number {
  const above = Math.max(
    floor,
    blocks.findLastIndex(o => rank(o.head) > 0 || weight(o.head) > weight(head)),
  )
  const beside = blocks.findIndex((o, k) => k > above && !o.head.reading)
  return beside >= 0 ? beside : above + 1
}

/** How heavily a heading without a tag is set; one that ends in a colon leads in to less than one that does not. */
const weight = ({ line }: Head): number =>
  (line.colon ? -0.5 : 0) +
  (line.bold > 0.9 ? 2 : 0) +
  (/\p{Lu}{3}/u.test(line.text) && !/\p{Ll}{2}/u.test(line.text) ? 1 : 0)

/** Two headings of one level: the same family of numbers, or none and the same look. */
function looksLike(a: Head, b: Head): boolean {
  if (rank(a) !== rank(b)) return false
  if (a.reading && b.reading) return a.reading.family === b.reading.family
  if (rank(a) && (!a.reading || !b.reading)) return true
  return (
    !a.reading && !b.reading && weight(a) === weight(b) && a.line.leaf.style === b.line.leaf.style
  )
}

/** Whether a run of numbers began after that of another one, which goes on behind it. */
const begunWithin = (inner: Head, outer: Head): boolean =>
  inner.reading !== undefined &&
  outer.reading !== undefined &&
  inner.reading.start > outer.reading.start

/** Below the open heading whose number begins this one's: 2.1.3 below 2.1, or below 2. */
function dottedLevel({ line, reading }: Head, open: readonly Open[]): number | undefined {
  const path = line.number!.path
  for (let k = open.length - 1; k >= 0; k--) {
    const { head } = open[k]!
    const other = head.line.number?.path.length
      ? head.line.number.path
      : head.reading
        ? [head.reading.value]
        : []
    if (head.reading && head.reading.family === reading?.family) return k
    if (other.length && other.length < path.length && other.every((n, j) => n === path[j]))
      return k + 1
  }
  return undefined
}

function runInLevel(head: Head, open: readonly Open[]): number {
  // a number that goes on stands beside the one it follows, run in or not
  const previous = open.findLastIndex(
    o =>
      head.reading &&
      o.head.reading?.family === head.reading.family &&
      o.head.reading.value < head.reading.value,
  )
  if (previous >= 0) return previous
  let block = open.findLastIndex(o => o.head.basis !== 'run-in')
  // a line that only leads in ("What we collect:") holds no run-ins: they go on beside it
  if (block > 0 && !open[block]!.head.reading && weight(open[block]!.head) < 0) block--
  const twin = open.findIndex(
    (o, k) =>
      k > block &&
      (!o.head.reading || !head.reading || o.head.reading.family === head.reading.family),
  )
  return twin >= 0 ? twin : open.length
}
