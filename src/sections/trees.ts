/** A decision tree: log-odds at a leaf, or a feature, the value up to which the first branch goes, and two branches. */
export type Tree = number | readonly [feature: string, upTo: number, below: Tree, above: Tree]

/** Branches of all trees behind each other; a leaf has no feature (-1) and its log-odds for a value. */
interface Forest {
  roots: number[]
  feature: number[]
  value: number[]
  below: number[]
  above: number[]
}

/**
 * Lays trees out in typed arrays: hundreds of branches are followed for every line, and names would cost ten times as much.
 *
 * @returns the sum of the trees' log-odds for features in the order of `names`
 */
export function layOut(trees: readonly Tree[], names: readonly string[]): (features: Float64Array) => number {
  const forest: Forest = { roots: [], feature: [], value: [], below: [], above: [] }
  for (const tree of trees) forest.roots.push(add(tree, names, forest))
  const { roots } = forest
  const [feature, below, above] = [Int16Array.from(forest.feature), Int32Array.from(forest.below), Int32Array.from(forest.above)]
  const value = Float64Array.from(forest.value)
  return features => {
    let sum = 0
    for (let at of roots) {
      for (let f = feature[at]!; f >= 0; f = feature[at]!) at = features[f]! <= value[at]! ? below[at]! : above[at]!
      sum += value[at]!
    }
    return sum
  }
}

/** Adds a tree's branches, and says where the first one lies. */
function add(tree: Tree, names: readonly string[], forest: Forest): number {
  const at = forest.feature.length
  const [name, upTo, below, above] = typeof tree === 'number' ? [undefined, tree] : tree
  forest.feature.push(name === undefined ? -1 : names.indexOf(name))
  forest.value.push(upTo)
  forest.below.push(-1)
  forest.above.push(-1)
  if (below !== undefined && above !== undefined) {
    forest.below[at] = add(below, names, forest)
    forest.above[at] = add(above, names, forest)
  }
  return at
}
