import { textOf } from '../../src/views/walk.js'
import type { Node } from 'unist'
import type { Section } from '../../src/tree/types.js'

/** The printed text of a section's own blocks, without its heading and its subsections. */
export function leavesOf(section: Section): string[] {
  const texts: string[] = []
  const visit = (node: Node): void => {
    if (node.type === 'section' || node === section.children[0]) return
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type))
      texts.push(textOf(node, ' ').replace(/\s+/g, ' '))
    else if ('children' in node) (node.children as Node[]).forEach(visit)
  }
  section.children.forEach(visit)
  return texts
}
