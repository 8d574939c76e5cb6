import type { Features } from './features.js'

/** A decision tree: log-odds at a leaf, or a feature, the value up to which the first branch goes, and two branches. */
export type Tree = number | readonly [feature: string, upTo: number, below: Tree, above: Tree]

/** Sum of the trees' log-odds for some features. */
export function treeOdds(features: Features, trees: readonly Tree[]): number {
  let sum = 0
  for (let tree of trees) {
    while (typeof tree !== 'number') tree = (features[tree[0]] ?? 0) <= tree[1] ? tree[2] : tree[3]
    sum += tree
  }
  return sum
}
