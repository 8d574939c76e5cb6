import type { Nodes } from 'mdast'

/** Blocks of text: no definition stands in one. */
const TEXTS = new Set(['paragraph', 'heading', 'table'])

/** The addresses that a document's link references stand for, by identifier; of several the first (https://spec.commonmark.org/0.31.2/#matches). */
export function definitionsOf(root: Nodes): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  const todo: Nodes[] = [root]
  while (todo.length) {
    const node = todo.pop()!
    if (node.type === 'definition') {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    } else if ('children' in node && !TEXTS.has(node.type))
      for (const child of node.children.toReversed()) todo.push(child)
  }
  return addresses
}
