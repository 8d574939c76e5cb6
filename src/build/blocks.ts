import { phrasing } from './phrasing.js'
import type {
  BlockContent,
  Break,
  Code,
  Paragraph,
  PhrasingContent,
  TableCell,
  TableRow,
} from 'mdast'
import type { Parent } from 'unist'
import type { Container, Leaf } from '../read/leaf.js'
import type { Locator } from '../tree/locator.js'
import type { Block, Label } from '../tree/types.js'

/** A leaf, or the part of it from a text offset on, that becomes a block. */
export interface Piece {
  leaf: Leaf
  from: number
  labels: Label[]
}

/** Builds the blocks of one section; containers in `transparent` hold headings and are left out. */
export function buildBlocks(
  pieces: readonly Piece[],
  transparent: ReadonlySet<Container>,
  locate: Locator,
): Block[] {
  const root: Parent = { type: 'root', children: [] }
  const open: { container: Container; node: Parent }[] = []
  for (const piece of pieces) {
    const path = sound(piece.leaf.path.filter(c => !transparent.has(c)))
    let shared = 0
    while (shared < open.length && shared < path.length && open[shared]!.container === path[shared])
      shared++
    open.length = shared
    for (const container of path.slice(shared)) {
      const node = makeContainer(container, piece, locate)
      ;(open.at(-1)?.node ?? root).children.push(node)
      open.push({ container, node })
    }
    const parent = open.at(-1)?.node ?? root
    addPiece(parent, piece, shared === path.length, locate)
    if (parent.type === 'tableCell') addLabels(open.at(-2)!.node as TableRow, piece.labels) // a row is read as one
    const end = locate.point(piece.leaf.end)
    for (const { node } of open) node.position!.end = end
  }
  return root.children as Block[]
}

/** The containers that mdast allows in each other: a list holds items, a table rows, a row cells; others are left out. */
function sound(path: readonly Container[]): Container[] {
  const out: Container[] = []
  path.forEach((container, i) => {
    const above = out.at(-1)?.type
    const below = path[i + 1]?.type
    if (above === 'tableCell') return
    if (container.type === 'list' && below !== 'listItem') return
    if (container.type === 'listItem' && above !== 'list') return
    if (container.type === 'table' && (below !== 'tableRow' || path[i + 2]?.type !== 'tableCell'))
      return
    if (container.type === 'tableRow' && above !== 'table') return
    if (container.type === 'tableCell' && above !== 'tableRow') return
    out.push(container)
  })
  return out
}

function makeContainer(container: Container, { leaf, from }: Piece, locate: Locator): Parent {
  const start = from ? locate.point(leaf.end) : locate.point(leaf.start)
  const node: Parent = { type: container.type, children: [], position: { start, end: start } }
  switch (container.type) {
    case 'list':
      return Object.assign(node, {
        ordered: container.ordered ?? false,
        ...(container.number !== undefined && { start: container.number }),
        spread: false,
      })
    case 'listItem':
      return Object.assign(node, { spread: false })
    case 'table':
      return Object.assign(node, container.align && { align: container.align })
    default:
      return node
  }
}

function addPiece(
  parent: Parent,
  { leaf, from, labels }: Piece,
  sameBlock: boolean,
  locate: Locator,
): void {
  const last = parent.children.at(-1)
  if (leaf.kind === 'rule') {
    if (parent.type !== 'tableCell')
      parent.children.push({
        type: 'thematicBreak',
        position: locate.position(leaf.start, leaf.end),
      })
    return
  }
  if (leaf.kind === 'code') {
    const code: Code = {
      type: 'code',
      ...(leaf.lang && { lang: leaf.lang }),
      value: leaf.text.value,
      position: locate.position(leaf.start, leaf.end),
    }
    parent.children.push(code)
    return
  }
  const content = phrasing(leaf, from, leaf.text.value.length, locate)
  if (!content.length) return
  if (parent.type === 'tableCell') {
    const cell = parent as TableCell
    if (cell.children.length) cell.children.push(breakBefore(cell.children, content, locate))
    append(cell.children, content)
  } else if (leaf.joined && sameBlock && from === 0 && last?.type === 'paragraph') {
    const paragraph = last as Paragraph
    paragraph.children.push(breakBefore(paragraph.children, content, locate))
    append(paragraph.children, content)
    paragraph.position!.end = content.at(-1)!.position!.end
    addLabels(paragraph, labels)
  } else {
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: content,
      position: { start: content[0]!.position!.start, end: content.at(-1)!.position!.end },
    }
    addLabels(paragraph, labels)
    parent.children.push(paragraph satisfies BlockContent)
  }
}

/** Adds to a list what may be too many to be arguments. */
function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one)
}

/** The line break between what stands in a paragraph and what is added to it. */
function breakBefore(
  before: readonly PhrasingContent[],
  after: readonly PhrasingContent[],
  locate: Locator,
): Break {
  return {
    type: 'break',
    position: locate.position(
      before.at(-1)!.position!.end.offset!,
      after[0]!.position!.start.offset!,
    ),
  }
}

function addLabels(block: Paragraph | TableRow, labels: readonly Label[]): void {
  if (!labels.length) return
  // the block's own: a paragraph of many lines gathers theirs one after the other
  const own = block.data?.labels ?? []
  for (const { id, score, evidence } of labels) {
    const same = own.find(label => label.id === id)
    if (!same) {
      own.push({ id, score, evidence: [...evidence] })
      continue
    }
    same.score = Math.max(same.score, score)
    append(same.evidence, evidence)
  }
  block.data = { ...block.data, labels: own.sort((a, b) => b.score - a.score) }
}
