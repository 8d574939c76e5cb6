import { likelyRoles, regionNames } from './region-signs.js'
import type { Features } from '../model/linear.js'
import type { RemovalReason } from '../tree/types.js'
import type { Page, Part } from './measure-page.js'

/** Terms a column of running text may hold at most: beyond it says no more. */
const DENSEST = 0.02
/** Running text (as `Facts` counts it) from which the place says all it can: of a small page half may stand outside the core. */
const SURE = 3000

/** A region of a page. */
export interface RegionCase {
  part: Part
  page: Page
}

/** What the class and the id of a region call it. */
export const nameReason = (name: string): RemovalReason | undefined =>
  name ? regionNames.find(([, shape]) => shape.test(name))?.[0] : undefined

const sure = ({ page }: RegionCase): number => Math.min(1, page.whole.prose / SURE)
const named = ({ part: { region } }: RegionCase): RemovalReason | undefined =>
  nameReason(region.name)
/** It stands among the policy's own lines. */
const isAmong = ({ part: { isOutside, first, last }, page }: RegionCase): boolean =>
  !isOutside && first > page.from && last < page.to

/** What speaks for a region's being furniture (first) and what for its being policy (then). */
export const regionFeatures: Features<RegionCase> = {
  header: ({ part }) => part.region.role === 'header',
  named: c => named(c) !== undefined && named(c) !== 'banner',
  dialog: c => named(c) === 'banner',
  // a list of links among the policy's own lines is no menu
  linked: c => (isAmong(c) ? 0 : c.part.linked / Math.max(1, c.part.text)),
  furniture: ({ part }) => part.furniture / Math.max(1, part.lines),
  outside: c => (c.part.isOutside ? sure(c) : 0),
  after: c => (c.part.isOutside && c.part.first > c.page.to ? sure(c) : 0),
  share: ({ part, page }) => (page.whole.prose ? part.prose / page.whole.prose : 0),
  evidence: ({ part }) => Math.min(1, part.evidence / Math.max(1, part.text) / DENSEST),
  headed: ({ part }) => part.headed > 0,
  titled: c =>
    !likelyRoles.has(c.part.region.role) &&
    named(c) !== 'banner' &&
    c.part.first <= c.page.title &&
    c.page.title <= c.part.last,
  belowTitle: ({ part, page }) => part.first > page.title && part.last < page.from,
}
