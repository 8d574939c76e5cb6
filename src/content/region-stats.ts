import { has } from '../evidence/passage.js'
import { leadsAway } from '../read/leaf.js'
import { PROSE_WIDTH } from './thresholds.js'
import { unknownRegions } from './unknown-regions.js'
import { widthOf } from '../tree/width.js'
import type { Passage } from '../evidence/passage.js'
import type { Region } from '../read/leaf.js'

/** What stands in a part of a page, its own parts included; widths in columns. */
export interface RegionStats {
  text: number
  /** text in links that lead elsewhere */
  linked: number
  /** running text: long lines that are no links, those with evidence counted double */
  prose: number
  lines: number
  headings: number
  /** headings that say what a section of a policy is about */
  headed: number
}

export interface PassageStats extends RegionStats {
  evidence: number
}

/** Measures a passage by itself. */
export function measure(passage: Passage): PassageStats {
  const { leaf, matches } = passage
  const text = widthOf(leaf.text.value)
  const linked = leaf.spans.reduce((sum, s) => sum + (leadsAway(s) ? s.end - s.start : 0), 0)
  const evidence = matches.reduce((sum, m) => sum + (m.pattern.use === 'term' ? 1 : 0), 0)
  const prose = text >= PROSE_WIDTH && linked < text * 0.5 ? text * (evidence ? 2 : 1) : 0
  const isHeaded = leaf.tag > 0 && has(passage, 'heading') && !has(passage, 'chrome', 'related')
  return {
    text,
    linked: Math.min(linked, text),
    prose,
    lines: leaf.kind === 'text' ? 1 : 0,
    headings: leaf.tag ? 1 : 0,
    headed: isHeaded ? 1 : 0,
    evidence,
  }
}

/** Adds up what stands in every region, in all of its own regions too. */
export function measureRegions(
  passages: readonly Passage[],
  stats: readonly PassageStats[],
): Map<Region, RegionStats> {
  const sums = new Map<Region, RegionStats>()
  // each region first by itself, then the innermost are added to what they stand in
  const order: Region[] = []
  for (const { leaf } of passages) {
    const chain = unknownRegions(leaf.region, region => sums.has(region))
    for (const region of chain)
      sums.set(region, { text: 0, linked: 0, prose: 0, lines: 0, headings: 0, headed: 0 })
    for (const region of chain.toReversed()) order.push(region)
  }
  passages.forEach(({ leaf }, i) => {
    add(sums.get(leaf.region)!, stats[i]!)
  })
  for (const region of order.toReversed())
    if (region.parent) add(sums.get(region.parent)!, sums.get(region)!)
  return sums
}

function add(to: RegionStats, from: RegionStats): void {
  to.text += from.text
  to.linked += from.linked
  to.prose += from.prose
  to.lines += from.lines
  to.headings += from.headings
  to.headed += from.headed
}
