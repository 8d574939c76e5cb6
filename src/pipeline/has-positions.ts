import type { Node } from 'unist'

/** Whether all text in a tree has its place in the file; elements that a parser adds, such as `<tbody>`, never have. */
export function hasPositions(tree: Node): boolean {
  const todo = [tree]
  while (todo.length) {
    const node = todo.pop()!
    if ('value' in node && node.position?.start.offset === undefined) return false
    if ('children' in node) for (const child of node.children as Node[]) todo.push(child)
  }
  return true
}
