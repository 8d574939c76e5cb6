import { is } from '../model/decision.js'
import { likelyRoles, regionNames } from './region-signs.js'
import type { Features } from '../model/decision.js'
import type { RemovalReason } from '../tree/types.js'
import type { Page, Part } from './measure-page.js'

/** Terms a column of running text may hold at most: beyond it says no more. */
const DENSEST = 0.02
/** Running text (as `Facts` counts it) from which the place says all it can: of a small page half may stand outside the core. */
const SURE = 3000

/** What speaks for a region's being furniture (first) and what for its being policy (then). */
export function regionFeatures(part: Part, page: Page): Features {
  const { region, first, last, isOutside } = part
  const text = Math.max(1, part.text)
  const named = nameReason(region.name)
  // a list of links among the policy's own lines is no menu
  const isAmong = !isOutside && first > page.from && last < page.to
  const isLikely = likelyRoles.has(region.role)
  const sure = Math.min(1, page.whole.prose / SURE)
  return {
    header: is(region.role === 'header'),
    named: is(named && named !== 'banner'),
    dialog: is(named === 'banner'),
    linked: isAmong ? 0 : part.linked / text,
    furniture: part.furniture / Math.max(1, part.lines),
    outside: isOutside ? sure : 0,
    after: isOutside && first > page.to ? sure : 0,
    share: page.whole.prose ? part.prose / page.whole.prose : 0,
    evidence: Math.min(1, part.evidence / text / DENSEST),
    headed: is(part.headed),
    titled: is(!isLikely && named !== 'banner' && first <= page.title && page.title <= last),
    belowTitle: is(first > page.title && last < page.from),
  }
}

/** What the class and the id of a region call it. */
export const nameReason = (name: string): RemovalReason | undefined =>
  name ? regionNames.find(([, shape]) => shape.test(name))?.[0] : undefined
