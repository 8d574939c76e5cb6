import { sliceText, sourceEnd, sourceStart } from '../read/source-text.js'
import type { PhrasingContent } from 'mdast'
import type { Leaf, Mark, Span } from '../read/leaf.js'
import type { Locator } from '../tree/locator.js'

/** From the outermost mark to the innermost, whatever the order in the source. */
const NESTING: readonly Mark[] = ['link', 'strong', 'emphasis', 'delete', 'code']

/** The mdast phrasing content of a leaf's text between two offsets. */
export function phrasing(leaf: Leaf, from: number, to: number, locate: Locator): PhrasingContent[] {
  const { from: start, to: end } = sliceText(leaf.text, from, to)
  return start < end ? nest(leaf, start, end, 0, locate) : []
}

function nest(leaf: Leaf, from: number, to: number, level: number, locate: Locator): PhrasingContent[] {
  const mark = NESTING[level]
  const position = locate.position(sourceStart(leaf.text, from), sourceEnd(leaf.text, to))
  if (!mark) return [{ type: 'text', value: leaf.text.value.slice(from, to), position }]
  const nodes: PhrasingContent[] = []
  let at = from
  for (const span of leaf.spans) {
    if (span.mark !== mark || span.end <= at || span.start >= to) continue
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, to)
    if (start > at) nodes.push(...nest(leaf, at, start, level + 1, locate))
    nodes.push(wrap(span, leaf, start, end, level, locate))
    at = end
  }
  if (at < to) nodes.push(...nest(leaf, at, to, level + 1, locate))
  return nodes
}

function wrap(span: Span, leaf: Leaf, from: number, to: number, level: number, locate: Locator): PhrasingContent {
  const position = locate.position(sourceStart(leaf.text, from), sourceEnd(leaf.text, to))
  if (span.mark === 'code') return { type: 'inlineCode', value: leaf.text.value.slice(from, to), position }
  const children = nest(leaf, from, to, level + 1, locate)
  if (span.mark === 'link') return { type: 'link', url: span.url ?? '', children, position }
  return { type: span.mark, children, position }
}
