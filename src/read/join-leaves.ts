import { printedText } from './source-text.js'
import type { Leaf, Span } from './leaf.js'
import type { SourceText } from './source-text.js'

/** Two leaves that follow each other as one line: a blank stands for what is between them, the first says where it stands. */
export function joinLeaves(first: Leaf, second: Leaf): Leaf {
  const by = first.text.value.length + 1
  return {
    ...first, end: second.end, text: joinTexts(first, second, by), spans: joinSpans(first, second, by),
    // where both are headings it is one as high as the higher
    tag: Math.min(first.tag || second.tag, second.tag || first.tag), caption: first.caption || second.caption,
  }
}

function joinTexts(first: Leaf, second: Leaf, by: number): SourceText {
  const map = [...first.text.map, by - 1, first.end, second.start]
  second.text.map.forEach((at, i) => { map.push(i % 3 ? at : at + by) })
  const value = `${first.text.value} ${second.text.value}`
  const isPlain = first.text.printed === undefined && second.text.printed === undefined
  return { value, map, ...(!isPlain && { printed: `${printedText(first.text)} ${printedText(second.text)}` }) }
}

/** Spans of both; what marks the first to its end and the second from its beginning goes on between them. */
function joinSpans(first: Leaf, second: Leaf, by: number): Span[] {
  const spans = first.spans.map(span => ({ ...span }))
  for (const span of second.spans) {
    const before = span.start === 0 && spans.find(s => s.mark === span.mark && s.url === span.url && s.end === by - 1)
    if (before) before.end = span.end + by
    else spans.push({ ...span, start: span.start + by, end: span.end + by })
  }
  return spans
}
