import { assignDepths } from './assign-depths.js'
import { MOSTLY, namedShare } from '../lines/named-share.js'
import type { Head } from '../headings/head.js'
import type { Region } from '../read/leaf.js'
import type { Line } from '../lines/line.js'

/** A heading as the choice of its level sees it. */
export interface HeadingFacts {
  head: Head
  /** the heading that rules alone would hang it below */
  ruled: Head | undefined
  /** how it is set: tag, style, weight, capitals, colon, decoration; a run-in heading only by its weight */
  style: string
  /** other headings of the document have another style */
  styleTells: boolean
  /** its style and the family of its number: headings of one look are mostly of one level */
  look: string
  /** how heavily a heading without a tag is set: bold, capitals; one that ends in a colon leads in to less than one that does not */
  weight: number
  /** its words are the name of a kind of document, behind other sections: a second policy */
  names: boolean
  runIn: boolean
  /** place of its tag among the ranks that the headings' tags have, 1 the highest; 0 without a tag */
  rank: number
  /** family and value of its number, '' and 0 without one */
  family: string
  value: number
  /** of a dotted number: 2.1.3 is [2, 1, 3] */
  path: readonly number[]
  /** its family begins again elsewhere in the document */
  restarts: boolean
  /** index of the last heading in the run of numbers that it belongs to; its own without one */
  runEnd: number
  /** share of the headings from it to the end of that run */
  span: number
  /** the number behind its own in that run; 0 for none */
  runNext: number
  /** index of the last heading of its look whose number is one more than its own; −1 for none */
  resumed: number
  /** no text stands between it and the next heading */
  empty: boolean
  /** the text before the next heading ends in a colon */
  leadsIn: boolean
  /** no heading before it has its look */
  isNewLook: boolean
  /** the printed contents name it: undefined where there are none */
  named: boolean | undefined
  /** BCP 47, of its line */
  language: string
  /** it alone has its tag */
  loneTag: boolean
  /** the element that shows its text when it is clicked: it holds all that hangs below the heading */
  discloses: Region | undefined
  /** labels whose terms its words are */
  topics: ReadonlySet<string>
}

/** Gathers what tells how headings nest. */
export function factsOf(
  heads: readonly Head[],
  lines: readonly Line[],
  inContents: ReadonlySet<number>,
): HeadingFacts[] {
  const entries = new Set([...inContents].map(i => lines[i]!.key))
  const ranked = levelLoneTop(heads)
  const ruled = ruledParents(heads)
  const styles = heads.map((head, i) => styleOf(head, ranked[i]!))
  const ranks = [...new Set(ranked.filter(r => r > 0))].sort((a, b) => a - b)
  const ofRank = new Map<number, number>()
  for (const rank of ranked) ofRank.set(rank, (ofRank.get(rank) ?? 0) + 1)
  const looks = heads.map(({ reading }, i) => `${styles[i]!}|${reading?.family ?? ''}`)
  const styleTells =
    new Set(heads.flatMap((head, i) => (head.end === undefined ? [styles[i]!] : []))).size > 1
  const numbered = new Map<string, number>()
  heads.forEach(({ reading }, i) => {
    if (reading) numbered.set(`${looks[i]!} ${reading.value}`, i)
  })
  const seen = new Set<string>()
  const runs = runsOf(heads)
  return heads.map((head, i) => {
    const look = looks[i]!
    const isNewLook = !seen.has(look)
    seen.add(look)
    const next = heads[i + 1]?.at ?? lines.length
    const { line, reading, end } = head
    const named = entries.size ? entries.has(line.key) : undefined
    return {
      head,
      ruled: ruled[i],
      style: styles[i]!,
      styleTells,
      look,
      isNewLook,
      names: i > 0 && namedShare(line) > MOSTLY,
      runIn: end !== undefined,
      rank: ranked[i] ? ranks.indexOf(ranked[i]) + 1 : 0,
      weight: weightOf(line),
      family: reading?.family ?? '',
      value: reading?.value ?? 0,
      path: line.number?.path ?? [],
      restarts: reading !== undefined && runs.restarting.has(reading.family),
      runEnd: runs.ends[i]!,
      span: (runs.ends[i]! - i) / heads.length,
      resumed: numbered.get(`${look} ${(reading?.value ?? 0) + 1}`) ?? -1,
      runNext: runs.next[i]!,
      empty: end === undefined && head.at + 1 >= next,
      leadsIn: lines[next - 1]!.colon && (next - 1 > head.at || end !== undefined),
      named,
      language: line.passage.language,
      loneTag: ranked[i]! > 0 && ofRank.get(ranked[i]!) === 1,
      discloses: line.leaf.caption ? disclosureOf(line.leaf.region) : undefined,
      topics: new Set(
        line.passage.matches
          .filter(m => m.pattern.use === 'heading' && m.end <= (end ?? Infinity))
          .map(m => m.pattern.value),
      ),
    }
  })
}

/** The innermost element around a part of the page that opens and closes. */
const disclosureOf = (region: Region): Region | undefined => {
  let at: Region | undefined = region
  while (at && at.role !== 'details') at = at.parent
  return at
}

const styleOf = ({ line, end }: Head, rank: number): string => {
  if (end !== undefined)
    return `run-in ${line.leaf.spans.some(s => s.mark === 'strong' && s.start <= line.from)}`
  const { leaf, bold, colon, capitals, decorated } = line
  return `${rank}|${leaf.style}|${bold > 0.9}|${colon}|${capitals}|${decorated}`
}

/** Of each heading the last one in its run of numbers, a family's as long as they grow; and the families that begin again. */
function runsOf(heads: readonly Head[]): {
  ends: number[]
  next: number[]
  restarting: ReadonlySet<string>
} {
  const restarting = new Set<string>()
  const runs = new Map<string, { value: number; end: number }>()
  const next = heads.map(() => 0)
  const own = heads.map(({ reading }, i) => {
    if (!reading) return { value: 0, end: i }
    const { family, value } = reading
    let run = runs.get(family)
    if (!run || value <= run.value) {
      if (run && value === 1) restarting.add(family)
      runs.set(family, (run = { value, end: i }))
    } else next[run.end] = value
    run.value = value
    run.end = i
    return run
  })
  return { ends: own.map(run => run.end), next, restarting }
}

const weightOf = ({ bold, capitals, colon }: Line): number =>
  (bold > 0.9 ? 2 : 0) + (capitals ? 1 : 0) - (colon ? 0.5 : 0)

/**
 * The ranks of headings' tags. Where one alone has the highest and is the first, with text of its own, as in a page whose
 * h1 is its first section, it ranks with the next.
 */
function levelLoneTop(heads: readonly Head[]): number[] {
  const ranks = heads.map(head => head.rank)
  const [first, second] = heads
  const others = ranks.slice(1).filter(rank => rank > 0)
  if (
    first?.rank &&
    second &&
    second.at > first.at + 1 &&
    others.length > 1 &&
    others.every(rank => rank > first.rank) &&
    !first.line.number
  )
    ranks[0] = others.reduce((a, b) => Math.min(a, b)) // there may be more than a call takes arguments
  return ranks
}

/** Of each heading the one that rules alone would hang it below. */
function ruledParents(heads: readonly Head[]): (Head | undefined)[] {
  const copies = heads.map(head => ({ ...head }))
  assignDepths(copies)
  const above: Head[] = []
  return copies.map((copy, i) => {
    above.length = copy.depth - 1
    const parent = above.at(-1)
    above.push(heads[i]!)
    return parent
  })
}
