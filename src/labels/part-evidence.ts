import { widthOf } from '../tree/width.js'
import { findingsOf } from './finding.js'
import type { Part } from '../sections/part.js'
import type { Finding } from './finding.js'

/** What a part's heading and text say of one label. */
export interface LabelEvidence {
  /** columns of the heading that its terms cover, and that the longest covers; terms for text count less */
  covered: number
  longest: number
  /** where its last term begins in the heading, -1 if it has none there */
  last: number
  hits: number
  /** own paragraphs that have a term of it, and whether the first one has */
  paragraphs: number
  first: boolean
  /** UTF-16 units that its terms cover in the text, a longer term says more */
  letters: number
  /** columns of the paragraphs that speak mainly of it, of all and of the widest */
  leading: number
  widest: number
  /** the highest share of a paragraph, in width, that its terms cover where they lead */
  densest: number
  findings: Finding[]
}

/** Everything that dictionaries say of a part. */
export interface PartEvidence {
  part: Part
  labels: ReadonlyMap<string, LabelEvidence>
  /** label terms in the text, and the UTF-16 units that they cover */
  hits: number
  letters: number
  /** paragraphs of the text, and whether any has a term */
  paragraphs: number
  /** columns of the text */
  width: number
}

/** How much a term that is listed for text counts in a heading. */
const TERM_IN_HEADING = 0.7

/** Gathers the findings of a part by label. */
export function gatherEvidence(part: Part): PartEvidence {
  const { heading, body } = findingsOf(part)
  const labels = new Map<string, LabelEvidence>()
  const of = (id: string): LabelEvidence => {
    let evidence = labels.get(id)
    if (!evidence)
      labels.set(
        id,
        (evidence = {
          covered: 0,
          longest: 0,
          last: -1,
          hits: 0,
          paragraphs: 0,
          first: false,
          letters: 0,
          leading: 0,
          widest: 0,
          densest: 0,
          findings: [],
        }),
      )
    return evidence
  }
  const ends = new Map<string, number>()
  for (const finding of heading) {
    const { pattern, start, end } = finding.match
    const { value } = finding.leaf.text
    const evidence = of(pattern.value)
    const from = Math.max(start, ends.get(pattern.value) ?? 0)
    ends.set(pattern.value, Math.max(end, from))
    const weight = pattern.use === 'heading' ? 1 : TERM_IN_HEADING
    evidence.covered += widthOf(value.slice(from, Math.max(end, from))) * weight
    evidence.longest = Math.max(evidence.longest, widthOf(value.slice(start, end)) * weight)
    evidence.last = Math.max(evidence.last, start)
    evidence.findings.push(finding)
  }
  let hits = 0
  let letters = 0
  body.forEach((findings, i) => {
    if (!findings.length) return
    // behind a run-in heading the rest of its line
    const from = i === 0 ? (part.head?.end ?? 0) : 0
    const width = widthOf(findings[0]!.leaf.text.value.slice(from).trimStart())
    const covered = new Map<string, number>()
    for (const finding of findings) {
      const { pattern, start, end } = finding.match
      const evidence = of(pattern.value)
      evidence.hits++
      evidence.findings.push(finding)
      if (i === 0) evidence.first = true
      covered.set(pattern.value, (covered.get(pattern.value) ?? 0) + end - start)
    }
    hits += findings.length
    const most = Math.max(...covered.values())
    for (const [id, n] of covered) {
      const evidence = of(id)
      evidence.paragraphs++
      evidence.letters += n
      letters += n
      if (n < most) continue
      evidence.leading += width
      evidence.widest = Math.max(evidence.widest, width)
      evidence.densest = Math.max(evidence.densest, n / Math.max(60, width))
    }
  })
  return { part, labels, hits, letters, paragraphs: body.length, width: columnsOf(part) }
}

/** Columns of a part's lines, without the blank behind a run-in heading: a line by itself has none. */
function columnsOf({ head, lines }: Part): number {
  const behind = head?.end === undefined ? '' : head.line.leaf.text.value.slice(head.end)
  return (
    lines.reduce((sum, line) => sum + line.width, 0) - (behind.length - behind.trimStart().length)
  )
}
