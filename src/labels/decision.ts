import type { DecisionWeights } from './weights.js'

/** One measured fact of a decision about a label, 0..1 or −1..1, and what it comes from. */
export type Fact<Look, Kind extends string> = readonly [
  name: string,
  kind: Kind,
  measure: (look: Look) => number,
]

/** A linear decision over a table of facts. */
export interface LabelDecision<Look, Kind extends string> {
  /** log-odds for a label */
  odds(look: Look, label: string): number
  /** whether the log-odds for a label can be `least` or more; asks the weightiest facts first, so that of most labels few are measured */
  mayReach(look: Look, label: string, least: number): boolean
  /** the same where the facts were measured before, in their order */
  sum(values: Float64Array, label: string): number
  /** the same by where they come from */
  parts(look: Look, label: string): Record<Kind | 'base', number>
}

/** Sums in another order differ by less than this. */
const ROUNDING = 1e-9

/** Joins a table of facts with their weights. */
export function decisionOver<Look, Kind extends string>(
  facts: readonly Fact<Look, Kind>[],
  { weights, priors }: DecisionWeights,
): LabelDecision<Look, Kind> {
  const by = Float64Array.from(facts, ([name]) => weights[name] ?? 0)
  const kinds = [...new Set(facts.map(([, kind]) => kind))]
  const kindOf = facts.map(([, kind]) => kinds.indexOf(kind))
  const sums = new Float64Array(kinds.length)
  const weighty = [...by.keys()]
    .filter(i => by[i] !== 0)
    .sort((a, b) => Math.abs(by[b]!) - Math.abs(by[a]!))
  // what all facts from one on can add, as each is −1..1
  const rest = new Float64Array(weighty.length + 1)
  for (let k = weighty.length - 1; k >= 0; k--) rest[k] = rest[k + 1]! + Math.abs(by[weighty[k]!]!)
  return {
    sum(values, label) {
      let sum = priors[label] ?? 0
      for (let i = 0; i < by.length; i++) sum += by[i]! * values[i]!
      return sum
    },
    odds(look, label) {
      let sum = priors[label] ?? 0
      for (let i = 0; i < by.length; i++) if (by[i] !== 0) sum += by[i]! * facts[i]![2](look)
      return sum
    },
    mayReach(look, label, least) {
      let sum = (priors[label] ?? 0) + ROUNDING
      for (let k = 0; k < weighty.length; k++) {
        if (sum + rest[k]! < least) return false
        const i = weighty[k]!
        sum += by[i]! * facts[i]![2](look)
      }
      return sum >= least
    },
    parts(look, label) {
      sums.fill(0)
      for (let i = 0; i < by.length; i++)
        if (by[i] !== 0) sums[kindOf[i]!]! += by[i]! * facts[i]![2](look)
      const parts = { base: priors[label] ?? 0 } as Record<Kind | 'base', number>
      for (let kind = 0; kind < kinds.length; kind++) parts[kinds[kind]!] = sums[kind]!
      return parts
    },
  }
}
