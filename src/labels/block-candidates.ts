import { widthOf } from '../tree/width.js'
import { is } from '../model/decision.js'
import { shareByLabel } from './share-by-label.js'
import type { Line } from '../lines/line.js'
import type { ScoredLabel } from './label-parts.js'
import type { Finding } from './finding.js'
import type { Candidate } from './label-features.js'

/** A block with what stands around it. */
export interface BlockContext {
  line: Line
  /** where its own text begins: behind a run-in heading */
  from: number
  findings: readonly Finding[]
  /** its section's labels, the main one first */
  section: readonly ScoredLabel[]
  /** what the line that leads in to it ("We use your data to:") and the block before it speak of: label → share */
  lead: ReadonlyMap<string, number>
  previous: ReadonlyMap<string, number>
  /** it is the first of its section */
  first: boolean
  /** it stands before the first section */
  preamble: boolean
}

/** What speaks for a label of a block. */
export interface BlockCandidate extends Candidate {
  findings: [Finding, ...Finding[]]
}

const NO_FINDINGS: readonly Finding[] = []

/**
 * Measures every label that a block's own terms speak of, or its section where headings do; what it rests on are its own
 * terms, or else those in the headings.
 */
export function blockCandidates({
  line,
  from,
  findings,
  section,
  lead,
  previous,
  first,
  preamble,
}: BlockContext): BlockCandidate[] {
  const byLabel = new Map<string, BlockCandidate['findings']>()
  for (const finding of findings) {
    const those = byLabel.get(finding.match.pattern.value)
    if (those) those.push(finding)
    else byLabel.set(finding.match.pattern.value, [finding])
  }
  const evidence = new Map(byLabel)
  for (const label of section) {
    if (evidence.has(label.id)) continue
    const [heading, ...others] = label.findings.filter(f => f.in !== 'body')
    if (heading) evidence.set(label.id, [heading, ...others])
  }
  const shares = shareByLabel(findings)
  const most = Math.max(0, ...shares.values())
  const named = new Set(
    line.passage.matches
      .filter(m => m.pattern.use === 'heading' && m.start >= from)
      .map(m => m.pattern.value),
  )
  const width = Math.max(1, widthOf(line.leaf.text.value.slice(from)))
  const item = line.leaf.path.at(-1)?.type === 'listItem'
  const cell = line.leaf.path.at(-1)?.type === 'tableCell'
  return [...evidence].map(([id, grounds]) => {
    const own = byLabel.get(id) ?? NO_FINDINGS
    const share = shares.get(id) ?? 0
    const place = section.findIndex(l => l.id === id)
    const label = section[place]
    const said = own.length > 0
    const features = {
      own: is(said),
      share,
      most: is(said && share === most),
      only: is(said && byLabel.size === 1),
      rivals: said ? Math.min(1, (byLabel.size - 1) / 4) : 0,
      rivalsOnly: said ? 0 : Math.min(1, byLabel.size / 3),
      twice: is(own.length > 1),
      often: is(own.length > 3),
      dense: Math.min(
        1,
        (own.reduce((sum, { match }) => sum + match.end - match.start, 0) /
          line.leaf.text.value.length) *
          3,
      ),
      longest: Math.min(
        1,
        own.reduce((top, { match }) => Math.max(top, widthOf(match.pattern.term)), 0) / 20,
      ),
      early: said ? 1 - (own[0]!.match.start - from) / line.leaf.text.value.length : 0,
      shortOwn: is(said && width < 60),
      longOwn: is(said && width > 300),
      longShare: width > 300 ? share : 0,
      named: is(named.has(id)),
      namedShort: is(width < 60 && named.has(id)),
      section: label?.score ?? 0,
      sectionTop: is(place === 0),
      sectionNext: is(place > 0),
      sectionSaid: said ? (label?.score ?? 0) : 0,
      sectionAlone: is(place === 0 && section.length === 1),
      sectionOther: is(said && !label && section.length),
      sectionNone: is(said && !section.length),
      sectionHeaded: is(label?.findings.some(f => f.in === 'heading')),
      sectionHeadedSaid: is(said && label?.findings.some(f => f.in === 'heading')),
      silent: is(!findings.length),
      silentTop: is(!findings.length && place === 0),
      lead: lead.get(id) ?? 0,
      leadSaid: said ? (lead.get(id) ?? 0) : 0,
      leadOther: is(lead.size && !lead.has(id)),
      previous: previous.get(id) ?? 0,
      item: is(said && item),
      itemSection: is(label && item),
      cell: is(cell),
      first: is(said && first),
      firstSection: is(label && first),
      preamble: is(said && preamble),
      prior: 1,
      inPreamble: is(preamble),
    }
    return { id, features, findings: grounds }
  })
}
