import { parseNumbering } from '../lines/numbering.js'
import { sentenceEnds } from '../labels/sentence-ends.js'
import { widthOf } from '../tree/width.js'
import { textOf } from '../views/walk.js'
import { titleKey, wordsOf } from './words-of.js'
import type { PhrasingContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Label, Policy, Section } from '../tree/types.js'

/** A sentence of a policy, or its part in one block. */
export interface Piece {
  /** index of its part */
  part: number
  /** printed text, without the number of its block */
  text: string
  /** its words: what it is compared by */
  key: string
  /** of its block */
  position: Position
  /** of its block */
  labels: readonly Label[]
  width: number
  isHeading: boolean
}

/** A section with a heading and its own text, or what stands before the first one. */
export interface Part {
  /** index of the part it stands in; -1 for what stands before the first section */
  parent: number
  title: string
  titleKey: string
  number: string | undefined
  path: string[]
  labels: readonly Label[]
  position: Position
  /** its own pieces, from and behind the last */
  from: number
  to: number
  width: number
  /** without its heading */
  bodyWidth: number
}

/** A policy as it is compared: its sections in document order, the preamble first, and their sentences. */
export interface Side {
  policy: Policy
  parts: Part[]
  pieces: Piece[]
  width: number
}

interface Leaf {
  text: string
  node: Node
  labels: readonly Label[]
  isHeading: boolean
}

/** A sentence of a text without stops ends here, in words. */
const LONGEST = 120
const LEAVES = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html', 'definition'])
const BULLET = /^[\s•●▪◦·‣⁃*–—-]+(?=[\p{L}\p{N}"'“„«(（《【])/u

/** Reads a policy for being compared, on a stack of its own. */
export function readSide(policy: Policy): Side {
  const side: Side = { policy, parts: [], pieces: [], width: 0 }
  const todo: { node: Policy | Section; parent: number; above: string[] }[] = [
    { node: policy, parent: -1, above: [] },
  ]
  while (todo.length) {
    const { node, parent, above } = todo.pop()!
    const title = node.title ?? ''
    // to a reader a section without a heading is more of the one before it
    const isOwn = title !== '' || node.type === 'policy'
    const index = isOwn ? side.parts.length : side.parts.length - 1
    const path = title ? [...above, title] : above
    const from = side.pieces.length
    readOwn(node, index, side)
    const to = side.pieces.length
    const pieces = side.pieces.slice(from, to)
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    const bodyWidth = width - (pieces[0]?.isHeading ? pieces[0].width : 0)
    side.width += width
    if (isOwn) {
      side.parts.push({
        parent,
        title,
        titleKey: titleKey(title),
        number: node.type === 'section' ? node.number : undefined,
        path,
        labels: node.type === 'section' ? node.labels : [],
        position: node.type === 'section' ? node.position : preambleOf(node),
        from,
        to,
        width,
        bodyWidth,
      })
    } else {
      const part = side.parts[index]!
      part.to = to
      part.width += width
      part.bodyWidth += bodyWidth
      part.labels = [...part.labels, ...node.labels]
    }
    for (const child of node.children.toReversed())
      if (child.type === 'section') todo.push({ node: child, parent: index, above: path })
  }
  return side
}

/** The range of what stands before the first section. */
function preambleOf({ children, position }: Policy): Position {
  const own = children.filter(({ type }) => type !== 'section')
  return own.length
    ? { start: own[0]!.position!.start, end: own.at(-1)!.position!.end }
    : { start: position.start, end: position.start }
}

function readOwn(node: Policy | Section, part: number, { pieces }: Side): void {
  let links: Leaf[] = []
  const add = (leaf: Leaf): void => {
    for (const { text, key } of piecesOf(leaf.text, leaf.isHeading))
      pieces.push({
        part,
        text,
        key,
        position: leaf.node.position!,
        labels: leaf.labels,
        width: widthOf(text),
        isHeading: leaf.isHeading,
      })
  }
  // links are read in the order of their words: in which order they are printed is no matter
  const flush = (): void => {
    for (const link of links.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)))
      add(link)
    links = []
  }
  for (const leaf of leavesOf(node)) {
    const own = leaf.isHeading ? undefined : linksOf(leaf)
    if (own) {
      links.push(...own)
      continue
    }
    flush()
    add(leaf)
  }
  flush()
}

/** The blocks with text of a policy or section that stand in none of its sections, in order. */
function* leavesOf(node: Policy | Section): Generator<Leaf> {
  const todo: { node: Node; labels: readonly Label[] }[] = []
  const push = (children: readonly Node[], labels: readonly Label[]): void => {
    for (const child of children.toReversed())
      if (child.type !== 'section') todo.push({ node: child, labels })
  }
  push(node.children, [])
  const heading = node.type === 'section' ? node.children[0] : undefined
  while (todo.length) {
    const { node: next, labels: above } = todo.pop()!
    const own = (next as { data?: { labels?: readonly Label[] } }).data?.labels ?? []
    const labels = own.length ? own : above
    if (LEAVES.has(next.type)) {
      const isOwn = next === heading && next.type === 'heading'
      const text = isOwn ? (node as Section).title : textOf(next)
      yield { text: isOwn ? text : withoutNumber(text), node: next, labels, isHeading: isOwn }
    } else if ('children' in next) push(next.children as Node[], labels)
  }
}

/** The links of a block that holds nothing else, each as a block of its own; those within the policy are its contents, and no text. */
function linksOf({ node, labels }: Leaf): Leaf[] | undefined {
  const links: Leaf[] = []
  let isLinks = false
  const todo = 'children' in node ? (node.children as PhrasingContent[]).toReversed() : []
  while (todo.length) {
    const next = todo.pop()!
    if (next.type === 'link') {
      isLinks = true
      if (!next.url.startsWith('#'))
        links.push({ text: withoutNumber(textOf(next)), node, labels, isHeading: false })
    } else if ('children' in next) todo.push(...next.children.toReversed())
    else if ('value' in next && /[\p{L}\p{N}]/u.test(next.value)) return undefined
  }
  return isLinks ? links : undefined
}

/** A block's text without the bullet or number before it; "30 days" begins with none. */
function withoutNumber(text: string): string {
  const bare = text.replace(BULLET, '')
  const numbering = parseNumbering(bare)
  if (!numbering || numbering.readings[0]!.family === '1 ') return bare
  if (numbering.length === numbering.printed.length && /^\d+[-–—]$/u.test(numbering.printed))
    return bare
  return bare.slice(numbering.length)
}

/** Cuts a block's text into sentences; a heading is one, whatever stops it has. */
export function* piecesOf(
  text: string,
  isHeading = false,
): Generator<{ text: string; key: string }> {
  const words = wordsOf(text)
  const ends = isHeading ? [] : sentenceEnds(text, 0)
  let from = 0
  let next = 0
  for (let i = 0; i < words.length; i++) {
    const { start, end } = words[i]!
    while (next < ends.length && ends[next]! <= start) next++
    const isLast = i === words.length - 1 || (ends[next] ?? Infinity) <= words[i + 1]!.start
    if (!isLast && (isHeading || i - from + 1 < LONGEST)) continue
    yield {
      text: text.slice(words[from]!.start, end).trimEnd(),
      key: words
        .slice(from, i + 1)
        .map(({ key }) => key)
        .join(' '),
    }
    from = i + 1
  }
}
