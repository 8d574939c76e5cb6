import { appendText } from './append-text.js'
import type { Leaf, Span } from './leaf.js'

/** Two leaves that follow each other as one line: a blank stands for what is between them, the first says where it stands. */
export function joinLeaves(first: Leaf, second: Leaf): Leaf {
  const text = { ...first.text, map: [...first.text.map] }
  appendText(text, first.end, second.text, second.start)
  return {
    ...first,
    end: second.end,
    text,
    spans: joinSpans(first, second, first.text.value.length + 1),
    // where both are headings it is one as high as the higher
    tag: Math.min(first.tag || second.tag, second.tag || first.tag),
    caption: first.caption || second.caption,
  }
}

/** Spans of both; what marks the first to its end and the second from its beginning goes on between them. */
function joinSpans(first: Leaf, second: Leaf, by: number): Span[] {
  const spans = first.spans.map(span => ({ ...span }))
  for (const span of second.spans) {
    const before =
      span.start === 0 &&
      spans.find(s => s.mark === span.mark && s.url === span.url && s.end === by - 1)
    if (before) before.end = span.end + by
    else spans.push({ ...span, start: span.start + by, end: span.end + by })
  }
  return spans
}
