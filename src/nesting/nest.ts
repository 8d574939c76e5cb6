import { makeLinear } from '../model/linear.js'
import { factsOf } from './heading-facts.js'
import { levelFeatures } from './level-features.js'
import { Levels } from './levels.js'
import weights from './weights.json' with { type: 'json' }
import type { Head } from '../headings/head.js'
import type { Line } from '../lines/line.js'

const level = makeLinear(levelFeatures, weights)

/** Gives every heading its depth, one after the other: among the open levels, or one below the last heading, what suits it best. */
export function nest(
  heads: readonly Head[],
  lines: readonly Line[],
  inContents: ReadonlySet<number>,
): void {
  const levels = new Levels()
  factsOf(heads, lines, inContents).forEach((own, i) => {
    const choices = levels.choices(own, i)
    const odds = choices.map(choice => level.odds(choice))
    const depth = odds.indexOf(Math.max(...odds)) + 1
    heads[i]!.depth = depth
    levels.add(own, depth)
  })
}
