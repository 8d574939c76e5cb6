import { load } from 'cheerio/slim'
import { joinRanges, rangesOutside } from '../read/range.js'
import { PolicyError } from '../tree/policy-error.js'
import { buildDocument } from './build-document.js'
import type { Limits } from '../tree/limits.js'
import type { Range } from '../read/range.js'
import type { Report } from '../read/report.js'
import type { Selection } from '../read/selectors.js'

/**
 * Finds what selectors leave out of a page: ranges of its source, in order and apart. Of a `keep` that matches nothing, and
 * of a `drop`, a message tells.
 *
 * @throws PolicyError `selector` for one that cannot be read, or fails on this page
 */
export function selectOutside(
  source: string,
  { keep, drop }: Selection,
  limits: Limits,
  report: Report,
): Range[] {
  const $ = load(buildDocument(source, limits))
  const idle: string[] = []
  const rangesOf = (selector: string): Range[] => {
    try {
      const elements = $.root().find(selector).get()
      if (!elements.length) idle.push(selector)
      return elements.map(({ startIndex, endIndex }) => ({
        start: startIndex!,
        end: endIndex! + 1,
      }))
    } catch (cause) {
      throw new PolicyError(
        'selector',
        `The selector ${JSON.stringify(selector)} is not understood, or fails on this page: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      )
    }
  }
  const kept = joinRanges(keep.flatMap(rangesOf))
  const dropped = drop.flatMap(rangesOf)
  if (idle.length)
    report(
      'selector',
      `Nothing in the page matches ${idle.map(selector => JSON.stringify(selector)).join(', ')}.${keep.length && !kept.length ? ' All of it is read.' : ''}`,
    )
  return joinRanges([...(kept.length ? rangesOutside(kept, source.length) : []), ...dropped])
}
