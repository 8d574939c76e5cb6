import type { Mark, Span } from './leaf.js'

/** Gathers the marks of a block's text as it is read. */
export interface SpanList {
  /** Adds a span, to the one before of its kind if it goes on where that ends. */
  add: (mark: Omit<Span, 'start' | 'end'>, start: number, end: number) => void
  /** The spans within `[from, to)` of the text, with offsets from `from` on; the list is empty then. */
  finish: (from: number, to: number) => Span[]
}

export function makeSpanList(): SpanList {
  let spans: Span[] = []
  // the last of each kind: bold type around a thousand links is found here, not behind them
  const last = new Map<Mark, Span>()
  return {
    add: ({ mark, url }, start, end) => {
      const before = last.get(mark)
      if (before?.end === start && before.url === url) {
        before.end = end
        return
      }
      const span: Span = { mark, start, end, ...(url !== undefined && { url }) }
      spans.push(span)
      last.set(mark, span)
    },
    finish: (from, to) => {
      if (!spans.length) return []
      for (const span of spans) {
        span.start = Math.max(span.start, from) - from
        span.end = Math.min(span.end, to) - from
      }
      const kept = spans.filter(span => span.start < span.end)
      spans = []
      last.clear()
      return kept
    },
  }
}
