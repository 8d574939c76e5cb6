import { trimTail } from '../tree/trim-tail.js'
import type { Heading } from 'mdast'
import type { Node } from 'unist'
import type { LabelledBlock, Policy, Section } from '../tree/types.js'

interface ParentLike extends Node {
  children: Node[]
}
const isParent = (node: Node): node is ParentLike =>
  'children' in node && Array.isArray(node.children)

/** The sections of a policy in document order, subsections behind their parents; on a stack of its own. */
export function* sectionsOf(policy: Policy): Generator<Section> {
  const todo: Node[] = [policy]
  while (todo.length) {
    const node = todo.pop()!
    if (node.type === 'section') yield node as Section
    if (node.type === 'section' || node.type === 'policy')
      for (const child of (node as Policy | Section).children.toReversed()) todo.push(child)
  }
}

/** The same with the sections that each stands in, outermost first. */
export function* sectionsWithAncestors(
  policy: Policy,
): Generator<{ section: Section; above: readonly Section[] }> {
  const open: Section[] = []
  const todo: (Section | 'end')[] = childSections(policy)
  while (todo.length) {
    const section = todo.pop()!
    if (section === 'end') {
      open.pop()
      continue
    }
    yield { section, above: [...open] }
    open.push(section)
    todo.push('end')
    for (const child of childSections(section)) todo.push(child)
  }
}

/** The blocks of a policy that have labels of their own, in document order, with the sections that each stands in. */
export function* blocksOf(
  policy: Policy,
): Generator<{ block: LabelledBlock; above: readonly Section[] }> {
  const todo: { node: Node; above: readonly Section[] }[] = [{ node: policy, above: [] }]
  while (todo.length) {
    const { node, above } = todo.pop()!
    if (isLabelled(node)) yield { block: node, above }
    if (!isParent(node)) continue
    const inside = node.type === 'section' ? [...above, node as unknown as Section] : above
    for (const child of node.children.toReversed()) todo.push({ node: child, above: inside })
  }
}

const isLabelled = (node: Node): node is LabelledBlock =>
  node.type !== 'section' && ((node as Partial<LabelledBlock>).data?.labels ?? []).length > 0

/** The headings of a policy, its title among them, in no order. */
export function* headingsOf(policy: Policy): Generator<Heading> {
  for (const node of [policy, ...sectionsOf(policy)])
    for (const child of node.children) if (child.type === 'heading') yield child
}

/** Those directly in a node, the last first. */
const childSections = ({ children }: Policy | Section): Section[] =>
  children.filter(child => child.type === 'section').reverse()

/** The printed text of a node; blocks in it are separated by `between`. */
export function textOf(node: Node, between = '\n'): string {
  let text = ''
  // what it ends in: to look at the end of a text that still grows costs as much as all of it
  let tail = ''
  const add = (piece: string): void => {
    text += piece
    tail = (tail + piece.slice(-LONGEST_SEPARATOR)).slice(-LONGEST_SEPARATOR)
  }
  const todo: (Node | string)[] = [node]
  while (todo.length) {
    const next = todo.pop()!
    if (typeof next === 'string') {
      if (tail && !tail.endsWith(next)) add(next)
      continue
    }
    if (next.type === 'break') add(between)
    else if ('value' in next && typeof next.value === 'string') add(next.value)
    else if (isParent(next)) {
      const apart = BLOCK_PARENTS.has(next.type)
      for (const child of next.children.toReversed()) {
        if (apart) todo.push(next.type === 'tableRow' ? ' | ' : between)
        todo.push(child)
      }
    }
  }
  return trimTail(text, /[\s|]/u)
}

/** No separator is longer. */
const LONGEST_SEPARATOR = 8
const BLOCK_PARENTS = new Set([
  'policy',
  'section',
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
])
