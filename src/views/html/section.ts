import { chip } from './chip.js'
import { escapeText } from './escape.js'
import { langAttribute } from './language.js'
import { filterAttribute } from './legend.js'
import { percent } from './percent.js'
import { inside } from './piece.js'
import type { Policy, Section } from '../../tree/types.js'
import type { Legend } from './legend.js'
import type { Handler, Piece, Place } from './piece.js'

/** A section: its own blocks together, so that the filter can set them off from those of the sections in it. */
export const section: Handler = (place, { ids, legend }) => {
  const node = place.node as Section
  const open = `<div class="own"${filterAttribute(node.labels, legend)}>`
  return [
    `<section id="s${ids.get(node)!}"${langAttribute(node.language)}>`,
    ...runs(place, open, about(node, legend)),
    '</section>',
  ]
}

/** The root: title and preamble, then the sections. */
export const policy: Handler = place => [
  `<div class="policy"${langAttribute((place.node as Policy).language)}>`,
  ...runs(place, '<div class="own">', ''),
  '</div>',
]

/** Children in order, those between sections wrapped; `after` goes behind the first child if that is a heading, else before it. */
function runs(place: Place, open: string, after: string): Piece[] {
  const children = inside(place)
  const pieces: Piece[] = []
  let isOpen = false
  if (after && children[0]?.node.type !== 'heading') {
    pieces.push(open, after)
    isOpen = true
  }
  for (const child of children) {
    const isOwn = child.node.type !== 'section'
    if (isOwn !== isOpen) {
      pieces.push(isOwn ? open : '</div>')
      isOpen = isOwn
    }
    pieces.push(child)
    if (after && child.index === 0 && child.node.type === 'heading') pieces.push(after)
  }
  if (isOpen) pieces.push('</div>')
  return pieces
}

/** The line below a heading: labels, and what they rest on. */
function about(node: Section, legend: Legend): string {
  const untitled =
    node.children[0]?.type === 'heading' ? '' : '<span class="note">(no heading)</span> '
  const chips = node.labels.map(label => chip(legend.get(label.id)!, label)).join(' ')
  const why = node.labels.length
    ? `<details class="why"><summary>Evidence</summary><ul>${node.labels.map(label => whyOf(label, legend)).join('')}</ul></details>`
    : ''
  return untitled || chips ? `<div class="about" lang="en">${untitled}${chips}${why}</div>` : ''
}

const PLACES = new Map<string, string>([
  ['heading', 'in the heading'],
  ['body', 'in the text'],
  ['ancestor', 'in a heading above'],
])

function whyOf({ id, score, evidence }: Section['labels'][number], legend: Legend): string {
  const terms = evidence.map(
    e =>
      `<q dir="auto"${langAttribute(e.language)}>${escapeText(e.term)}</q> <span class="note">${PLACES.get(e.in) ?? escapeText(e.in)}, line ${e.position.start.line}</span>`,
  )
  return `<li><b dir="auto">${escapeText(legend.get(id)!.name)}</b> ${percent(score)}: ${terms.join('; ')}</li>`
}
