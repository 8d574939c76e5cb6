import { textOf } from '../walk.js'
import { labelColumns, pathOf, placeColumns } from './columns.js'
import type { Node, Parent } from 'unist'
import type { Label, Policy, Section } from '../../tree/types.js'
import type { LabelColumns, PlaceColumns } from './columns.js'

/** A block as a row. */
export interface BlockRow extends LabelColumns, PlaceColumns {
  /** mdast: `heading`, `paragraph`, `tableRow`, `code` …; `listItem` for a paragraph in an item of a list */
  type: string
  /** titles from the policy's down to its section's */
  path: string[]
  /** of its section */
  language: string
  /** a sentence of it denies what one of its labels rests on: "we do not share …" */
  denied: boolean
  /** printed */
  text: string
}

/** What holds blocks and has no text but theirs. */
const HOLDERS: ReadonlySet<string> = new Set([
  'policy',
  'section',
  'list',
  'listItem',
  'table',
  'blockquote',
])

export function* blockRows(policy: Policy): Generator<BlockRow> {
  const todo: { node: Node; parent: Node; sections: readonly Section[] }[] = [
    { node: policy, parent: policy, sections: [] },
  ]
  while (todo.length) {
    const { node, parent, sections } = todo.pop()!
    if (HOLDERS.has(node.type)) {
      const inside = node.type === 'section' ? [...sections, node as Section] : sections
      for (const child of (node as Parent).children.toReversed())
        todo.push({ node: child, parent: node, sections: inside })
      continue
    }
    const text = textOf(node)
    if (!text) continue
    const { labels = [] } = (node.data ?? {}) as { labels?: Label[] }
    yield {
      type: node.type === 'paragraph' && parent.type === 'listItem' ? parent.type : node.type,
      path: pathOf(policy, sections),
      language: (sections.at(-1) ?? policy).language,
      ...labelColumns(labels),
      denied: labels.some(({ evidence }) => evidence.some(({ denied }) => denied)),
      ...placeColumns(node),
      text,
    }
  }
}
