import type { Node } from 'unist'
import type { Label, Policy, Section } from '../tree/types.js'

/** What `mdast-util-to-hast` reads of a node. */
interface HastData {
  hName?: string
  hProperties?: Record<string, string>
}

/**
 * Says how a policy is to be written as HTML, in the tree itself: it is an `<article>`, its sections `<section>` with ids
 * by their numbers (`section-2-1`), and what has labels names them in `data-labels`.
 */
export function markSections(policy: Policy): Policy {
  mark(policy, 'article', { lang: policy.language })
  const todo: { node: Node; number: string }[] = [{ node: policy, number: 'section' }]
  while (todo.length) {
    const { node, number } = todo.pop()!
    let sections = 0
    for (const child of 'children' in node ? (node.children as (Node | Section)[]) : []) {
      const isSection = child.type === 'section'
      const own = isSection ? `${number}-${++sections}` : number
      const labels = isSection
        ? (child as Section).labels
        : ((child.data as { labels?: Label[] } | undefined)?.labels ?? [])
      const properties = {
        ...(isSection && { id: own }),
        ...(labels.length && { dataLabels: labels.map(({ id }) => id).join(' ') }),
      }
      if (isSection || labels.length) mark(child, isSection ? 'section' : undefined, properties)
      todo.push({ node: child, number: own })
    }
  }
  return policy
}

function mark(node: Node, hName: string | undefined, hProperties: Record<string, string>): void {
  const data: HastData = (node.data ??= {})
  if (hName !== undefined) data.hName = hName
  data.hProperties = hProperties
}
