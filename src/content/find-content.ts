import { makeLinear } from '../model/linear.js'
import { measurePage } from './measure-page.js'
import { nameReason, regionFeatures } from './region-features.js'
import { furnitureRoles, likelyRoles } from './region-signs.js'
import { trimEdges } from './trim-edges.js'
import weights from './weights.json' with { type: 'json' }
import type { Passage } from '../evidence/passage.js'
import type { RemovalReason } from '../tree/types.js'
import type { Page, Part } from './measure-page.js'
import type { Removals } from './removals.js'

const furniture = makeLinear(regionFeatures, weights)

/** What an element or role for furniture holds is none if it is so much of the page's running text. */
const MOST_FURNITURE = 0.25
/** A part with more of the page's running text is where the policy is, whatever else speaks against it. */
const MOST_PROSE = 0.5

/**
 * Decides what of a page is the policy. Keeping is the default: a region leaves if the signs of furniture (role, name,
 * links, place …) outweigh what speaks for it, then go words of the site before and after the text.
 */
export function findContent(passages: readonly Passage[]): Removals {
  const page = measurePage(passages)
  if (!page) return []
  const verdicts = new Map<Part | undefined, Verdict | undefined>()
  for (const part of page.parts) verdicts.set(part, verdicts.get(part.parent) ?? judge(part, page))
  const removals = page.partOf.map((part, i) => {
    const verdict = verdicts.get(part)
    return verdict && isKept(i, page, verdict) ? undefined : verdict?.reason
  })
  trimEdges(passages, page.lines, removals)
  return removals
}

interface Verdict {
  reason: RemovalReason
  /** only the place says so, no role, name or links */
  isByPlace: boolean
}

/** Why a part is no policy, or undefined if it is or may be. */
function judge(part: Part, page: Page): Verdict | undefined {
  const { region, prose, parent, lines } = part
  if (!parent || !lines) return undefined
  const role = furnitureRoles.get(region.role)
  const isFurniture = role && prose < page.whole.prose * MOST_FURNITURE
  if (isFurniture || (region.role === 'form' && !prose))
    return { reason: role ?? 'form', isByPlace: false }
  if (prose > page.whole.prose * MOST_PROSE || furniture.odds({ part, page }) <= 0) return undefined
  const sign = role ?? likelyRoles.get(region.role) ?? nameReason(region.name)
  const isMenu = part.linked * 2 > part.text
  return {
    reason: sign ?? (isMenu || part.last < page.from ? 'navigation' : 'aside'),
    isByPlace: !sign && (!isMenu || !region.role),
  }
}

/** Lines of furniture that stay: a policy's title often stands above what holds its text, and its date beside it. */
function isKept(i: number, page: Page, { reason, isByPlace }: Verdict): boolean {
  const { isTitle, isAnnouncement } = page.lines[i]!
  // a dialog about cookies has such a heading too
  if (isTitle && i <= page.to) return reason !== 'banner'
  return isByPlace && (i === page.heading || (isAnnouncement && i < page.from))
}
