import { packages } from '../tree/packages.js'
import type { Root, RootContent } from 'mdast'
import type { Policy, Section } from '../tree/types.js'

/** A policy as Markdown (CommonMark with GFM tables): the title as `#`, sections below it, removed text left out. */
export function toMarkdown(policy: Policy): string {
  const root: Root = { type: 'root', children: [...contentOf(policy)] }
  return packages.toMarkdown(root, { extensions: [packages.gfmToMarkdown()], bullet: '-', listItemIndent: 'one', rule: '-' })
}

/** The mdast content of a tree in document order, sections opened up. */
function* contentOf(policy: Policy): Generator<RootContent> {
  const todo: (Policy['children'][number] | Section)[] = policy.children.toReversed()
  while (todo.length) {
    const node = todo.pop()!
    if (node.type === 'section') for (const child of node.children.toReversed()) todo.push(child)
    else yield node
  }
}
