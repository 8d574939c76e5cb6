import { probability } from '../model/decision.js'

/** What the first look says of the lines that look like one. */
export interface Alike {
  /** how much likelier than not the others are, on average; the less, the fewer there are */
  alike: number
  /** no other looks like it */
  single: boolean
}

/** From so many lines of a look on their average counts in full. */
const ENOUGH = 4

/** Asks for each line the others of its look; `odds` are NaN where there is nothing to decide. */
export function othersAlike(
  odds: readonly number[],
  lookOf: (i: number) => string,
): (Alike | undefined)[] {
  const looks = odds.map((x, i) => (Number.isNaN(x) ? undefined : lookOf(i)))
  const groups = new Map<string, { sum: number; count: number }>()
  odds.forEach((x, i) => {
    const look = looks[i]
    if (look === undefined) return
    const group = groups.get(look) ?? { sum: 0, count: 0 }
    group.sum += probability(x)
    group.count++
    groups.set(look, group)
  })
  return odds.map((x, i) => {
    const look = looks[i]
    if (look === undefined) return undefined
    const { sum, count } = groups.get(look)!
    const others = count > 1 ? (sum - probability(x)) / (count - 1) : 0.5
    return { alike: (others - 0.5) * Math.min(1, count / ENOUGH), single: count === 1 }
  })
}
