import { escapeAttribute, escapeText } from './escape.js'
import { filterAttribute } from './legend.js'
import { markText } from './mark-text.js'
import { inside } from './piece.js'
import { policy, section } from './section.js'
import { blockLabels } from './survey.js'
import type {
  Definition,
  FootnoteReference,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Table,
} from 'mdast'
import type { Literal } from 'unist'
import type { Handler, Piece, Place, Rendering } from './piece.js'

const LONGEST_URL = 500

const element =
  (name: string, attributes = ''): Handler =>
  (place, rendering) => [
    `<${name}${attributes}${own(place, rendering)}>`,
    ...inside(place),
    `</${name}>`,
  ]

/** The filter attribute of a block that has labels of its own. */
const own = ({ node }: Place, { legend }: Rendering): string =>
  filterAttribute(blockLabels(node), legend)

const literal = (node: Place['node'], rendering: Rendering): string =>
  markText(node as Literal, rendering)

/** An address is shown, never linked: the report takes nobody to where a document points. */
const address = (url: string): string =>
  ` title="${escapeAttribute(url.length > LONGEST_URL ? `${url.slice(0, LONGEST_URL)}…` : url)}"`

// an item's direction is its paragraphs', so that its marker stands on their side
const paragraph: Handler = (place, rendering) =>
  element('p', place.up?.node.type === 'listItem' ? '' : ' dir="auto"')(place, rendering)

const heading: Handler = (place, rendering) => {
  if (place.node === rendering.title) return []
  return element(
    `h${Math.min(6, Math.trunc((place.node as Heading).depth) + 1 || 2)}`,
    ' dir="auto"',
  )(place, rendering)
}

const list: Handler = place => {
  const { ordered, start } = place.node as List
  const name = ordered ? 'ol' : 'ul'
  return [
    `<${name}${ordered && Number.isSafeInteger(start) && start !== 1 ? ` start="${start!}"` : ''}>`,
    ...inside(place),
    `</${name}>`,
  ]
}

const listItem: Handler = (place, rendering) => {
  const { checked } = place.node as ListItem
  const box =
    typeof checked === 'boolean' ? `<span class="note">${checked ? '☑' : '☐'}</span> ` : ''
  return [`<li dir="auto"${own(place, rendering)}>${box}`, ...inside(place), '</li>']
}

// a wide table scrolls in its own box, which a keyboard must be able to reach
const table: Handler = (place, { words }) => {
  const [head, ...rows] = inside(place)
  const pieces: Piece[] = [
    `<div class="scroll" role="group" aria-label="${words.table}" tabindex="0"><table>`,
  ]
  if (head) pieces.push('<thead>', head, '</thead>')
  if (rows.length) pieces.push('<tbody>', ...rows, '</tbody>')
  return [...pieces, '</table></div>']
}

const tableCell: Handler = (place, rendering) => {
  const row = place.up
  const align = (row?.up?.node as Table | undefined)?.align?.[place.index]
  const side = align === 'right' || align === 'center' ? ` class="${align}"` : ''
  return element(
    row?.index === 0 ? 'th' : 'td',
    `${row?.index === 0 ? ' scope="col"' : ''}${side} dir="auto"`,
  )(place, rendering)
}

const link: Handler = place => [
  `<span class="link"${address((place.node as Link).url)}>`,
  ...inside(place),
  '</span>',
]

const image: Handler = ({ node }, { words }) => {
  const { alt, url } = node as Image
  return [
    `<span class="note"${address(url)}>[${words.image}${alt ? `: ${escapeText(alt)}` : ''}]</span>`,
  ]
}

const definition: Handler = ({ node }) => {
  const { identifier, url, title } = node as Definition
  return [
    `<p class="note" dir="auto">[${escapeText(identifier)}]: ${escapeText(url)}${title ? ` ${escapeText(title)}` : ''}</p>`,
  ]
}

const footnoteReference: Handler = ({ node }) => [
  `<sup>[${escapeText((node as FootnoteReference).identifier)}]</sup>`,
]

/** A node of a kind that mdast does not have, or one that may hold markup: what it says, as text. */
export const unknown: Handler = (place, rendering) =>
  'value' in place.node && typeof place.node.value === 'string'
    ? [`<code dir="auto">${literal(place.node, rendering)}</code>`]
    : inside(place)

/** How each kind of node is written, by its type. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['policy', policy],
  ['section', section],
  ['paragraph', paragraph],
  ['heading', heading],
  ['list', list],
  ['listItem', listItem],
  ['blockquote', element('blockquote')],
  [
    'code',
    ({ node }, rendering) => [`<pre dir="auto"><code>${literal(node, rendering)}</code></pre>`],
  ],
  ['thematicBreak', () => ['<hr>']],
  ['table', table],
  ['tableRow', element('tr')],
  ['tableCell', tableCell],
  ['text', ({ node }, rendering) => [literal(node, rendering)]],
  ['strong', element('strong')],
  ['emphasis', element('em')],
  ['delete', element('del')],
  ['inlineCode', ({ node }, rendering) => [`<code>${literal(node, rendering)}</code>`]],
  ['break', () => ['<br>']],
  ['link', link],
  ['image', image],
  ['definition', definition],
  ['footnoteReference', footnoteReference],
  ['footnoteDefinition', element('div', ' class="note"')],
])
