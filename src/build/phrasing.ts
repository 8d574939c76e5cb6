import { printedText, sourceEnd, sourceStart, trimRange } from '../read/source-text.js'
import { bisect } from '../tree/bisect.js'
import type { PhrasingContent } from 'mdast'
import type { Leaf, Mark, Span } from '../read/leaf.js'
import type { Locator } from '../tree/locator.js'

/** From the outermost mark to the innermost, whatever the order in the source. */
const NESTING: readonly Mark[] = ['link', 'strong', 'emphasis', 'delete', 'code']

/** A leaf with its spans by mark, from the outermost to the innermost, each kind in order of starts and of ends. */
interface Marked {
  leaf: Leaf
  spans: readonly (readonly Span[])[]
}

/** The mdast phrasing content of a leaf's text between two offsets. */
export function phrasing(leaf: Leaf, from: number, to: number, locate: Locator): PhrasingContent[] {
  const [start, end] = trimRange(leaf.text, from, to)
  if (start >= end) return []
  if (!leaf.spans.length) return [textOf(leaf, start, end, locate)]
  const spans = NESTING.map(mark => leaf.spans.filter(s => s.mark === mark))
  return nest({ leaf, spans }, start, end, 0, locate)
}

const textOf = ({ text }: Leaf, from: number, to: number, locate: Locator): PhrasingContent => ({
  type: 'text',
  value: printedText(text, from, to),
  position: locate.position(sourceStart(text, from), sourceEnd(text, to)),
})

function nest(
  marked: Marked,
  from: number,
  to: number,
  level: number,
  locate: Locator,
): PhrasingContent[] {
  const { leaf, spans } = marked
  const own = spans[level]
  if (!own) return [textOf(leaf, from, to, locate)]
  if (!own.length) return nest(marked, from, to, level + 1, locate)
  const nodes: PhrasingContent[] = []
  const add = (some: readonly PhrasingContent[]): void => {
    for (const node of some) nodes.push(node)
  }
  let at = from
  for (let i = firstBehind(own, from); i < own.length && own[i]!.start < to; i++) {
    const span = own[i]!
    if (span.end <= at) continue
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, to)
    if (start > at) add(nest(marked, at, start, level + 1, locate))
    nodes.push(wrap(span, marked, start, end, level, locate))
    at = end
  }
  if (at < to) add(nest(marked, at, to, level + 1, locate))
  return nodes
}

/** The first of some spans that ends behind an offset: a paragraph may have as many as it has words. */
const firstBehind = (spans: readonly Span[], at: number): number =>
  bisect(spans.length, i => spans[i]!.end <= at)

function wrap(
  span: Span,
  marked: Marked,
  from: number,
  to: number,
  level: number,
  locate: Locator,
): PhrasingContent {
  const { text } = marked.leaf
  const position = locate.position(sourceStart(text, from), sourceEnd(text, to))
  if (span.mark === 'code')
    return { type: 'inlineCode', value: printedText(text, from, to), position }
  const children = nest(marked, from, to, level + 1, locate)
  if (span.mark === 'link') return { type: 'link', url: span.url ?? '', children, position }
  return { type: span.mark, children, position }
}
