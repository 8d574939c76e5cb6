import type { RemovalReason } from '../tree/types.js'

const mapOf = (lists: Partial<Record<RemovalReason, string>>): ReadonlyMap<string, RemovalReason> =>
  new Map(
    (Object.entries(lists) as [RemovalReason, string][]).flatMap(([reason, roles]) =>
      roles.split(' ').map(role => [role, reason] as const),
    ),
  )

/** Elements and ARIA roles that are there for site furniture. */
export const furnitureRoles = mapOf({
  navigation: 'nav navigation menu menubar search toolbar tablist banner',
  footer: 'footer contentinfo',
  banner: 'dialog alertdialog alert',
})

/** Those that mostly hold it; whole pages stand in a form, and notes of a policy beside it. */
export const likelyRoles = mapOf({ form: 'form', aside: 'aside complementary' })

/** Words in class and id, by what they name: evidence only, as sections have such names too. */
export const regionNames: readonly [RemovalReason, RegExp][] = [
  [
    'banner',
    /cookie.?(banner|consent|notice|bar|popup|modal|dialog|law|message|overlay|settings|preferences)|(consent|gdpr|ccpa).?(banner|bar|modal|popup|manager|overlay)|onetrust|cookiebot|\bcky\b|cc-window|\b(modal|popup|overlay|lightbox|toast)\b/,
  ],
  [
    'navigation',
    /bread.?crumb|\b(main|site|top|side|primary|secondary|mobile|header|footer|sub)?[-_]?(nav|menu|navbar|navigation|navi)\b|nav(bar|igation)|megamenu|dropdown|pagination|skip.?link|lang(uage)?.?(switch|select|bar)|\btopbar\b/,
  ],
  ['footer', /foot(er)?\b|colophon|copyright|bottom.?bar/],
  [
    'related',
    /comment.?(s|form|list|respond|area)\b|disqus|respond|related|recommend|similar.?posts|read.?more|you.?may.?like|recent.?posts/,
  ],
  ['aside', /side.?bar|shar(e|ing)\b|social|follow.?us|newsletter|subscribe|promo|\bads?\b|advert/],
  ['form', /\b(login|signin|sign-in|register|search|cart|basket|minicart|contact.?form)\b/],
]
