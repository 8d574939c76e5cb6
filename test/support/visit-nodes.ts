import type { Node } from 'unist'

/** A node with the one it stands in and its place there. */
export interface Visit {
  node: Node & { children?: Node[]; value?: unknown }
  parent: Node | undefined
  /** the sibling before it */
  before: Node | undefined
}

/** Every node of a tree in document order; on a stack of its own. */
export function* visitNodes(root: Node): Generator<Visit> {
  const todo: Visit[] = [{ node: root, parent: undefined, before: undefined }]
  while (todo.length) {
    const visit = todo.pop()!
    yield visit
    const children = visit.node.children ?? []
    for (let i = children.length - 1; i >= 0; i--)
      todo.push({ node: children[i]!, parent: visit.node, before: children[i - 1] })
  }
}
