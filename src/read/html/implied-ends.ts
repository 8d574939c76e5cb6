const namesOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const P = namesOf('p')
const FORM = namesOf('input option optgroup select button datalist textarea')
const SECTIONS = namesOf('thead tbody')
const TERMS = namesOf('dd dt')
const RUBY = namesOf('rt rp')

/** Element → those whose end tags may be left out before it, where they are the innermost that are open. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map(name => [name, P] as const),
  ...'select input output button datalist textarea'.split(' ').map(name => [name, FORM] as const),
  ['tr', namesOf('tr th td')],
  ['th', namesOf('th')],
  ['td', namesOf('thead th td')],
  ['tbody', SECTIONS],
  ['tfoot', SECTIONS],
  ['body', namesOf('head link script')],
  ['li', namesOf('li')],
  ['dd', TERMS],
  ['dt', TERMS],
  ['rt', RUBY],
  ['rp', RUBY],
  ['option', namesOf('option')],
  ['optgroup', namesOf('optgroup option')],
])

/** Elements without content, and so without an end tag. */
export const voidElements: ReadonlySet<string> = namesOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
