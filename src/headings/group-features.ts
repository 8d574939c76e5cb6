import { othersAlike } from './others-alike.js'
import { asFeature, is, probability } from '../model/decision.js'
import { readingAt } from '../lines/sequences.js'
import type { Features } from '../model/decision.js'
import type { Line } from '../lines/line.js'
import type { Sequences } from '../lines/sequences.js'

/**
 * Features of the second look: what the first look (`odds`, one number a line, NaN where no line can be a heading) says
 * of the lines around and of those that look alike. One document marks its headings in few ways.
 */
export function groupFeatures(
  lines: readonly Line[],
  odds: readonly number[],
  sequences: Sequences,
): (Features | undefined)[] {
  const others = othersAlike(odds, i => lookOf(lines[i]!, readingAt(sequences, i)?.family))
  const at = (i: number): number =>
    i < 0 || i >= odds.length || Number.isNaN(odds[i]!) ? 0 : probability(odds[i]!)
  const expected = odds.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : probability(x)), 0)
  return odds.map((x, i) => {
    const same = others[i]
    return (
      same && {
        own: asFeature(x),
        alike: same.alike,
        alikeFew: is(same.single),
        before: at(i - 1),
        after: at(i + 1),
        afterNext: at(i + 2),
        tag: lines[i]!.leaf.tag ? 1 : 0,
        // a document has several headings or none
        lonely: 1 / (1 + Math.max(0, expected - probability(x))),
        lonelyPlain:
          lines[i]!.leaf.tag || lines[i]!.bold > 0.9
            ? 0
            : 1 / (1 + Math.max(0, expected - probability(x))),
      }
    )
  })
}

/** Lines that look alike: markup, weight, numbering, place in a list, rough width. */
function lookOf({ leaf, bold, width, colon }: Line, family: string | undefined): string {
  const container = leaf.path.at(-1)?.type ?? ''
  return `${leaf.tag}|${leaf.style}|${bold > 0.9 ? 'b' : ''}|${family ?? ''}|${container}|${width > 100 ? 'w' : ''}|${colon ? ':' : ''}`
}
