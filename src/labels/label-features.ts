import { widthOf } from '../tree/width.js'
import { findingsOf } from './finding.js'
import type { Part } from '../sections/part.js'
import type { Finding } from './finding.js'

/** What speaks for a label of a section, with the findings it rests on. */
export interface Candidate {
  id: string
  features: Record<string, number>
  findings: Finding[]
}

interface Sums {
  /** letters of the heading that its terms cover, the longest single one, and where the last begins */
  covered: number
  longest: number
  last: number
  exact: boolean
  hits: number
  /** own paragraphs that have a term of it */
  paragraphs: number
  first: boolean
  /** letters that its terms cover in the text, and columns of paragraphs that speak mainly of it */
  letters: number
  leading: number
  findings: Finding[]
}

/** What a part's heading and text say, kept so that its children can look at it. */
export type Known = Map<Part, { heading: ReadonlySet<string> }>

/** Letters that each label's terms cover in a paragraph; a longer term says more. */
function lettersOf(findings: readonly Finding[]): Map<string, number> {
  const letters = new Map<string, number>()
  for (const { match } of findings) letters.set(match.pattern.value, (letters.get(match.pattern.value) ?? 0) + match.end - match.start)
  return letters
}

/** Measures every label that has evidence in a part, its ancestors' headings included. */
export function candidatesOf(part: Part, known: Known): Candidate[] {
  const { heading, body } = findingsOf(part)
  const sums = new Map<string, Sums>()
  const of = (id: string): Sums => {
    let sum = sums.get(id)
    if (!sum) sums.set(id, (sum = { covered: 0, longest: 0, last: -1, exact: false, hits: 0, paragraphs: 0, first: false, letters: 0, leading: 0, findings: [] }))
    return sum
  }
  const title = part.head?.title ?? ''
  const letters = Math.max(1, widthOf(title))
  const ends = new Map<string, number>()
  for (const finding of heading) {
    const { pattern, start, end } = finding.match
    const sum = of(pattern.value)
    const fresh = Math.max(0, end - Math.max(start, ends.get(pattern.value) ?? 0))
    ends.set(pattern.value, Math.max(end, ends.get(pattern.value) ?? 0))
    const weight = pattern.use === 'heading' ? 1 : 0.7
    sum.covered += widthOf(finding.leaf.text.value.slice(end - fresh, end)) * weight
    sum.longest = Math.max(sum.longest, widthOf(finding.leaf.text.value.slice(start, end)) * weight)
    sum.last = Math.max(sum.last, start)
    sum.findings.push(finding)
  }
  const widths = body.map(findings => widthOf(findings[0]?.leaf.text.value ?? ''))
  let hits = 0
  let allLetters = 0
  let paragraphs = 0
  body.forEach((findings, i) => {
    const here = new Set<string>()
    for (const finding of findings) {
      const sum = of(finding.match.pattern.value)
      sum.hits++
      sum.findings.push(finding)
      hits++
      here.add(finding.match.pattern.value)
      if (i === 0) sum.first = true
    }
    for (const id of here) of(id).paragraphs++
    const covered = lettersOf(findings)
    const top = Math.max(0, ...covered.values())
    for (const [id, n] of covered) {
      of(id).letters += n
      allLetters += n
      if (n === top) of(id).leading += widths[i]!
    }
    if (here.size) paragraphs++
  })
  known.set(part, { heading: new Set(heading.map(f => f.match.pattern.value)) })
  const above = new Set<string>()
  for (let up = part.parent; up; up = up.parent) for (const id of known.get(up)?.heading ?? []) above.add(id)
  const width = part.lines.reduce((sum, line) => sum + line.width, 0)
  const lastInHeading = Math.max(-1, ...[...sums.values()].map(s => s.last))
  const mostHits = Math.max(0, ...[...sums.values()].map(s => s.hits))
  const headLabels = [...sums.values()].filter(s => s.covered > 0).length
  for (const id of above) if (!sums.has(id) && !headLabels) of(id)
  const is = (fact: unknown): number => (fact ? 1 : 0)
  return [...sums].map(([id, sum]) => ({
    id,
    findings: sum.findings,
    features: {
      heading: is(sum.covered > 0),
      headingCover: Math.min(1, sum.covered / letters),
      headingLongest: Math.min(1, sum.longest / letters),
      headingMost: is(sum.covered > 0 && [...sums.values()].every(s => s.longest <= sum.longest)),
      headingLast: is(sum.last >= 0 && sum.last === lastInHeading && headLabels > 1),
      headingOnly: is(sum.covered > 0 && headLabels === 1),
      headingMany: sum.covered > 0 ? Math.min(1, (headLabels - 1) / 4) : 0,
      headingOther: is(!sum.covered && headLabels > 0),
      headingSilent: is(headLabels === 0),
      bodyHits: Math.min(1, sum.hits / 5),
      bodyAny: is(sum.hits > 0),
      bodyTwice: is(sum.hits > 1),
      bodyShare: hits ? sum.hits / hits : 0,
      bodyShareSilent: hits && headLabels === 0 ? sum.hits / hits : 0,
      bodyMost: is(sum.hits > 0 && sum.hits === mostHits),
      bodyMostSilent: is(sum.hits > 0 && sum.hits === mostHits && headLabels === 0),
      bodySpread: paragraphs ? sum.paragraphs / body.length : 0,
      bodySpreadSilent: paragraphs && headLabels === 0 ? sum.paragraphs / body.length : 0,
      bodyFirst: is(sum.first),
      bodyDensity: Math.min(1, (sum.hits * 150) / Math.max(150, width)),
      bodyOnlyLong: is(!sum.covered && sum.hits > 0 && hits >= 8),
      ancestor: is(above.has(id)),
      ancestorSilent: is(above.has(id) && headLabels === 0),
      ancestorOnly: is(above.has(id) && sum.hits === 0 && !sum.covered),
      bodyEmpty: is(hits === 0),
      bodyLetters: allLetters ? sum.letters / allLetters : 0,
      bodyLettersSilent: allLetters && headLabels === 0 ? sum.letters / allLetters : 0,
      bodyLeading: width ? Math.min(1, sum.leading / width) : 0,
      bodyLeadingSilent: width && headLabels === 0 ? Math.min(1, sum.leading / width) : 0,
      bodyLeadingOther: width && headLabels > 0 && !sum.covered ? Math.min(1, sum.leading / width) : 0,
      bodyLeadsParagraph: is(sum.leading > 200),
      bodyToMost: mostHits ? sum.hits / mostHits : 0,
      headingToMost: sum.covered ? sum.longest / Math.max(...[...sums.values()].map(s => s.longest)) : 0,
      [`prior:${id}`]: 1,
      [`priorSilent:${id}`]: is(!sum.covered),
    },
  }))
}
