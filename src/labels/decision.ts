import type { DecisionWeights } from './weights.js'

/**
 * One fact of a decision about labels and what it comes from: label by label what was measured, 0..1 or −1..1, and how far
 * it counts where it is looked at, 1 if nothing is said.
 */
export type Fact<Look, Kind extends string> = readonly [
  name: string,
  kind: Kind,
  measured: (look: Look) => Float64Array,
  share?: (look: Look) => number,
]

/** A linear decision over a table of facts. */
export interface LabelDecision<Look, Kind extends string> {
  /** log-odds, label by label, written to a list */
  odds(look: Look, to: Float64Array): void
  /** those of one label by where they come from */
  parts(look: Look, label: number): Record<Kind | 'base', number>
}

/** Joins a table of facts with their weights. */
export function decisionOver<Look, Kind extends string>(
  facts: readonly Fact<Look, Kind>[],
  { weights, priors }: DecisionWeights,
  labels: readonly string[],
): LabelDecision<Look, Kind> {
  const base = Float64Array.from(labels, id => priors[id] ?? 0)
  const weighed = facts.flatMap(([name, kind, measured, share]) => {
    const weight = weights[name] ?? 0
    return weight ? [{ kind, weight, measured, share }] : []
  })
  return {
    odds(look, to) {
      to.set(base)
      for (const { weight, measured, share } of weighed) {
        const by = share ? weight * share(look) : weight
        if (by) addTimes(measured(look), by, to)
      }
    },
    parts(look, label) {
      const parts = { base: base[label]! } as Record<Kind | 'base', number>
      for (const { kind, weight, measured, share } of weighed)
        parts[kind] =
          ((parts[kind] as number | undefined) ?? 0) +
          weight * (share ? share(look) : 1) * measured(look)[label]!
      return parts
    },
  }
}

function addTimes(measured: Float64Array, by: number, to: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += measured[i]! * by
}
