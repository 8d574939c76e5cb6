import { CHROME_PROSE, LEAST_SECTION, LINK_DENSITY, NAMED_PROSE } from './thresholds.js'
import type { RegionStats } from './region-stats.js'
import type { Region } from '../read/leaf.js'
import type { RemovalReason } from '../tree/types.js'

/** Elements and ARIA roles that hold site furniture. */
const roles: Readonly<Record<string, RemovalReason>> = {
  nav: 'navigation',
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  toolbar: 'navigation',
  tablist: 'navigation',
  banner: 'navigation',
  footer: 'footer',
  contentinfo: 'footer',
  aside: 'aside',
  complementary: 'aside',
  form: 'form',
  dialog: 'banner',
  alertdialog: 'banner',
  alert: 'banner',
}

/** Words in class and id, by what they name. They are evidence only: see `NAMED_PROSE`. */
const names: readonly [RegExp, RemovalReason][] = [
  [
    /cookie.?(banner|consent|notice|bar|popup|modal|dialog|law|message|overlay|settings|preferences)|(consent|gdpr|ccpa).?(banner|bar|modal|popup|manager|overlay)|onetrust|cookiebot|\bcky\b|cc-window|\b(modal|popup|overlay|lightbox|toast)\b/,
    'banner',
  ],
  [
    /bread.?crumb|\b(main|site|top|side|primary|secondary|mobile|header|footer|sub)?[-_]?(nav|menu|navbar|navigation|navi)\b|nav(bar|igation)|megamenu|dropdown|pagination|skip.?link|lang(uage)?.?(switch|select|bar)|\btopbar\b/,
    'navigation',
  ],
  [/foot(er)?\b|colophon|copyright|bottom.?bar/, 'footer'],
  [/comment.?(s|form|list|respond|area)\b|disqus|respond/, 'related'],
  [/related|recommend|similar.?posts|read.?more|you.?may.?like|recent.?posts/, 'related'],
  [
    /side.?bar|widget|shar(e|ing)\b|social|follow.?us|newsletter|subscribe|promo|\bads?\b|advert/,
    'aside',
  ],
  [/\b(login|signin|sign-in|register|search|cart|basket|minicart|contact.?form)\b/, 'form'],
]

/** Why a region is no part of the policy by itself, or undefined; what it stands in is asked separately. */
export function chromeReason(
  region: Region,
  stats: RegionStats,
  page: RegionStats,
): RemovalReason | undefined {
  const share = page.prose ? stats.prose / page.prose : stats.text / Math.max(1, page.text)
  const role = roles[region.role]
  if (role && share < CHROME_PROSE) return role
  if (share >= NAMED_PROSE) return undefined
  const density = stats.linked / Math.max(1, stats.text)
  const isSection =
    stats.headed > 0 && stats.linked === 0 && stats.text >= LEAST_SECTION && !region.hidden
  for (const [shape, reason] of names) {
    if (!shape.test(region.name)) continue
    // a name alone does not remove running text: "cookie-policy" is a section, and so is what a policy's heading stands above
    if (isSection && reason !== 'banner') continue
    if (
      stats.prose === 0 ||
      density > 0.3 ||
      (region.hidden && share < NAMED_PROSE) ||
      reason === 'banner' ||
      reason === 'footer' ||
      reason === 'related'
    )
      return reason
  }
  if (density > LINK_DENSITY && stats.lines >= 3 && stats.prose < stats.text * 0.3)
    return 'navigation'
  return undefined
}
