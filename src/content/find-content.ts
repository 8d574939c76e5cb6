import { has } from '../evidence/passage.js'
import { chromeReason } from './chrome-regions.js'
import { measure, measureRegions } from './region-stats.js'
import { CORE_PROSE } from './thresholds.js'
import { trimEdges } from './trim-edges.js'
import { unknownRegions } from './unknown-regions.js'
import type { Passage } from '../evidence/passage.js'
import type { Region } from '../read/leaf.js'
import type { RemovalReason } from '../tree/types.js'
import type { PassageStats, RegionStats } from './region-stats.js'

/** How far above the policy's text, in lines, the heading may stand that is its title. */
const HEADING_REACH = 15

/** For each passage why it is no part of the policy, or undefined if it is. */
export type Removals = (RemovalReason | undefined)[]

/**
 * Decides what of a page is the policy: parts of the page that are furniture by role, name or links go, then what stands
 * outside the part that holds nearly all running text, then words of the site before and after the text.
 */
export function findContent(passages: readonly Passage[]): Removals {
  const stats = passages.map(measure)
  const regions = measureRegions(passages, stats)
  const page = pageStats(regions)
  const reasons = regionReasons(regions, page)
  const removals: Removals = passages.map(({ leaf }, i) =>
    isTitle(passages[i]!) && reasons.get(leaf.region) !== 'banner'
      ? undefined
      : reasons.get(leaf.region),
  )
  keepInside(passages, stats, regions, removals)
  trimEdges(passages, stats, removals)
  return removals
}

/** A heading that calls the document a privacy policy is no furniture by where it stands; a dialog about cookies is called so too. */
const isTitle = (passage: Passage): boolean =>
  passage.leaf.tag > 0 && passage.leaf.tag < 3 && has(passage, 'title')

function pageStats(regions: ReadonlyMap<Region, RegionStats>): RegionStats {
  for (const [region, stats] of regions) if (!region.parent) return stats
  return { text: 0, linked: 0, prose: 0, lines: 0, headings: 0, headed: 0 }
}

/** The reason of each region: its own, or that of a region it stands in. */
function regionReasons(
  regions: ReadonlyMap<Region, RegionStats>,
  page: RegionStats,
): Map<Region, RemovalReason | undefined> {
  const reasons = new Map<Region, RemovalReason | undefined>()
  for (const region of regions.keys()) {
    for (const r of unknownRegions(region, known => reasons.has(known)).toReversed())
      reasons.set(
        r,
        (r.parent && reasons.get(r.parent)) ??
          (r.parent ? chromeReason(r, regions.get(r)!, page) : undefined),
      )
  }
  return reasons
}

/** Removes what stands outside the innermost region that holds nearly all running text. */
function keepInside(
  passages: readonly Passage[],
  stats: readonly PassageStats[],
  regions: ReadonlyMap<Region, RegionStats>,
  removals: Removals,
): void {
  const kept = passages.filter((_, i) => !removals[i])
  const sums = measureRegions(
    kept,
    stats.filter((_, i) => !removals[i]),
  )
  const page = pageStats(sums)
  if (!page.prose) return
  let core: Region | undefined
  let smallest = Infinity
  for (const [region, { prose, text }] of sums)
    if (prose >= page.prose * CORE_PROSE && text < smallest) {
      core = region
      smallest = text
    }
  if (!core?.parent) return
  const inside = new Map<Region, boolean>()
  const isInside = (region: Region): boolean => {
    const chain = unknownRegions(region, r => r === core || inside.has(r))
    const known = chain.length ? chain.at(-1)!.parent : region
    const answer = known === core || (known !== undefined && inside.get(known) === true)
    for (const c of chain) inside.set(c, answer)
    return answer
  }
  const first = passages.findIndex((p, i) => !removals[i] && isInside(p.leaf.region))
  const heading = passages.findLastIndex(
    (p, i) =>
      i < first &&
      i >= first - HEADING_REACH &&
      !removals[i] &&
      p.leaf.tag > 0 &&
      p.leaf.tag <= 3 &&
      stats[i]!.linked === 0,
  )
  let begun = false
  passages.forEach((passage, i) => {
    if (removals[i]) return
    if (isInside(passage.leaf.region)) {
      begun = true
      return
    }
    // the title often stands above the element that holds the text, and its date beside it
    if (i === heading || (!begun && has(passage, 'title', 'updated', 'effective'))) return
    if (
      stats[i]!.prose &&
      stats[i]!.evidence > 1 &&
      !passage.leaf.region.hidden &&
      regions.get(passage.leaf.region)!.prose > page.prose * 0.03
    )
      return
    removals[i] = begun ? 'aside' : 'navigation'
  })
}
