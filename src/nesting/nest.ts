import { makeLinear } from '../model/linear.js'
import { factsOf } from './heading-facts.js'
import { levelFeatures } from './level-features.js'
import { rankByContents } from './rank-by-contents.js'
import { Levels } from './levels.js'
import weights from './weights.json' with { type: 'json' }
import type { Head } from '../headings/head.js'
import type { Line } from '../lines/line.js'

const level = makeLinear(levelFeatures, weights)

/**
 * By how much, in log-odds, another place must suit a heading better than the one that the rules give it. Among the headings
 * that a reader sees none is best, among those that the library finds, some of them wrong, two: chosen on open documents
 * held out by maker.
 */
const CAUTION = 2

/** Gives every heading its depth, one after the other: beside the headings of an open level, or one below the last, what suits it best. */
export function nest(
  heads: readonly Head[],
  lines: readonly Line[],
  inContents: ReadonlySet<number>,
): void {
  rankByContents(heads, lines, inContents)
  const levels = new Levels()
  factsOf(heads, lines, inContents).forEach((own, i) => {
    const choices = levels.choices(own, i)
    const odds = choices.map(
      choice => level.odds(choice) + (own.ruled === choice.parent?.head ? CAUTION : 0),
    )
    const { depth } = choices[odds.indexOf(Math.max(...odds))]!
    heads[i]!.depth = depth
    levels.add(own, depth)
  })
}
