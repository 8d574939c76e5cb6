import { decodeHTML } from 'entities'

/** A stretch of a source with what is printed for it; stretches are in order and apart. */
export interface Stretch {
  start: number
  end: number
  text: string
}

/** Every way in which a part of a source may be printed. */
export type WaysOf = (start: number, end: number) => string[]

/**
 * What a part of a source prints: every way in which it may, as a stretch that is cut and stands for other characters
 * (references, line ends) does not say which of its text belongs to which part.
 */
export function printedBetween(
  source: string,
  stretches: readonly Stretch[],
  start: number,
  end: number,
  between = '',
): string[] {
  let low = 0
  for (let high = stretches.length; low < high;) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let [asItStands, decoded] = ['', '']
  for (let stretch; (stretch = stretches[low]) && stretch.start < end; low++) {
    const slice = source.slice(Math.max(start, stretch.start), Math.min(end, stretch.end))
    const isWhole = stretch.start >= start && stretch.end <= end
    asItStands += (isWhole ? stretch.text : slice) + between
    // `</>` is nothing (https://html.spec.whatwg.org/#parse-error-missing-end-tag-name)
    decoded += (isWhole ? stretch.text : decodeHTML(slice.replaceAll('</>', ''))) + between
  }
  return [asItStands, decoded]
}
