/** A decision tree: log-odds at a leaf, or a feature, the value up to which the first branch goes, and two branches. */
export type Tree = number | readonly [feature: string, upTo: number, below: Tree, above: Tree]

/** Trees that are asked together, about features in one order. */
export interface Forest {
  /** the sum of their log-odds */
  odds(features: Float64Array): number
  /** gives out each tree's log-odds in even shares among the features on the way to its leaf */
  split(features: Float64Array, add: (feature: number, odds: number) => void): void
}

/** Branches of all trees behind each other; a leaf has no feature (-1) and its log-odds for a value. */
interface Branches {
  feature: number[]
  value: number[]
  below: number[]
  above: number[]
}

/**
 * Lays trees out in typed arrays: hundreds of branches are followed for every line, and names would cost ten times as much.
 *
 * @param names the features in their order
 */
export function layOut(trees: readonly Tree[], names: readonly string[]): Forest {
  const branches: Branches = { feature: [], value: [], below: [], above: [] }
  const roots = trees.map(tree => addBranches(tree, names, branches))
  const [feature, below, above] = [Int16Array.from(branches.feature), Int32Array.from(branches.below), Int32Array.from(branches.above)]
  const value = Float64Array.from(branches.value)
  const step = (at: number, features: Float64Array): number => (features[feature[at]!]! <= value[at]! ? below[at]! : above[at]!)
  return {
    odds(features) {
      let sum = 0
      for (let at of roots) {
        while (feature[at]! >= 0) at = step(at, features)
        sum += value[at]!
      }
      return sum
    },
    split(features, add) {
      for (const root of roots) {
        let leaf = root
        let steps = 0
        for (; feature[leaf]! >= 0; steps++) leaf = step(leaf, features)
        for (let at = root; at !== leaf; at = step(at, features)) add(feature[at]!, value[leaf]! / steps)
      }
    },
  }
}

/** Adds a tree's branches, and says where the first one lies. */
function addBranches(tree: Tree, names: readonly string[], branches: Branches): number {
  const at = branches.feature.length
  const [name, upTo, below, above] = typeof tree === 'number' ? [undefined, tree] : tree
  branches.feature.push(name === undefined ? -1 : names.indexOf(name))
  branches.value.push(upTo)
  branches.below.push(-1)
  branches.above.push(-1)
  if (below !== undefined && above !== undefined) {
    branches.below[at] = addBranches(below, names, branches)
    branches.above[at] = addBranches(above, names, branches)
  }
  return at
}
