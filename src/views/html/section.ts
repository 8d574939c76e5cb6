import { sectionChip } from './chip.js'
import { escapeText } from './escape.js'
import { langAttribute } from './language.js'
import { filterAttribute } from './legend.js'
import { inside } from './piece.js'
import { whyOf } from './why.js'
import type { Policy, Section } from '../../tree/types.js'
import type { Handler, Piece, Place, Rendering } from './piece.js'

/** A section: its own blocks together, so that the filter can set them off from those of the sections in it. */
export const section: Handler = (place, rendering) => {
  const node = place.node as Section
  const open = `<div class="own"${filterAttribute(node.labels, rendering.legend)}>`
  return [
    `<section id="s${rendering.ids.get(node)!}"${langAttribute(node.language)}>`,
    ...runs(place, open, () => about(node, rendering)),
    '</section>',
  ]
}

/** The root: title and preamble, then the sections. */
export const policy: Handler = place => [
  `<div class="policy"${langAttribute((place.node as Policy).language)}>`,
  ...runs(place, '<div class="own">'),
  '</div>',
]

/** Children in order, those between sections wrapped; `after` goes behind the first child if that is a heading, else before it. */
function runs(place: Place, open: string, after?: () => string): Piece[] {
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

/** The line below a heading: labels, and why. It links to marks, and so is written when they are. */
function about(node: Section, rendering: Rendering): string {
  const { legend, words } = rendering
  const isUntitled = node.children[0]?.type !== 'heading'
  const chips = node.labels.map(label => sectionChip(legend.get(label.id)!, label, words))
  return `<div class="about" lang="${words.tag}" dir="auto">${isUntitled ? `<span class="note">(${escapeText(words.noHeading)})</span> ` : ''}${
    chips.length ? chips.join(' ') : `<span class="note none">${escapeText(words.noLabel)}</span>`
  }${whyOf(node, rendering)}</div>`
}
