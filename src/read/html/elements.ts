/** What the reader does with an element; elements that are not listed are inline and transparent. */
export type ElementKind =
  | 'skip' // nothing in it is printed
  | 'block' // its text is a block of its own
  | 'region' // a block that may be a part of the page
  | 'break'
  | 'rule'

const kinds: Record<ElementKind, string> = {
  skip: 'script style noscript template iframe object embed video audio canvas svg title meta link base param img source track noembed noframes select datalist frameset map area',
  block:
    'p h1 h2 h3 h4 h5 h6 pre xmp listing plaintext blockquote ul ol li dl dt dd dir menu tr th td caption thead tbody tfoot colgroup figcaption summary legend address option optgroup button textarea center hgroup search',
  region:
    'body div section article main nav header footer aside form fieldset dialog details table figure',
  break: 'br',
  rule: 'hr',
}

/** Element name → what the reader does with it. */
export const elementKinds: ReadonlyMap<string, ElementKind> = new Map(
  (Object.entries(kinds) as [ElementKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map(name => [name, kind] as const),
  ),
)

/** Inline elements → the mark they put on their text. */
export const inlineMarks: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete' | 'code'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])

/** Elements in which references to characters are none. */
export const verbatimElements: ReadonlySet<string> = new Set(['xmp', 'plaintext'])

/** Elements whose blanks and line ends are printed as they stand. */
export const preformattedElements: ReadonlySet<string> = new Set([
  'pre',
  'xmp',
  'listing',
  'plaintext',
  'textarea',
])

/** Elements whose text names what follows. */
export const captionElements: ReadonlySet<string> = new Set(['dt', 'summary', 'legend'])

/** Elements that may stand before a body, or instead of it. */
export const headElements: ReadonlySet<string> = new Set(
  'html head frameset title meta link base basefont bgsound script style noscript noframes template'.split(
    ' ',
  ),
)
