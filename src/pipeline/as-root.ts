import { markSections } from './mark-sections.js'
import type { Root } from 'mdast'
import type { Policy } from '../tree/types.js'

/** A policy's content as the root of a mdast tree, in which sections are nodes of their own. */
export function asRoot(policy: Policy): Root {
  const { children, position } = markSections(policy)
  return { type: 'root', children: children as Root['children'], position }
}
