import { visitNodes } from './visit-nodes.js'
import type { Node, Position } from 'unist'
import type { Label, Policy } from '../../src/tree/types.js'

/** What is wrong with a tree's positions: all there, within the source, children inside parents, siblings in order and apart, points of one mind. */
export function positionFaults(policy: Policy, source: string): string[] {
  const faults: string[] = []
  const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map(end => end.index + end[0].length)]
  const check = (name: string, position: Position | undefined): void => {
    if (!position) {
      faults.push(`${name} has no position`)
      return
    }
    const { start, end } = position
    if (!(start.offset! >= 0 && start.offset! <= end.offset! && end.offset! <= source.length))
      faults.push(`${name} stands at ${start.offset!}-${end.offset!} of ${source.length}`)
    for (const { line, column, offset } of [start, end]) {
      if (
        starts[line - 1] === undefined ||
        starts[line - 1]! + column - 1 !== offset ||
        column < 1 ||
        offset >= (starts[line] ?? Infinity)
      )
        faults.push(`${name}: line ${line}, column ${column} is not offset ${offset!}`)
    }
  }
  for (const { node, parent, before } of visitNodes(policy)) {
    const name = describe(node)
    check(name, node.position)
    if (!node.position) continue
    const [start, end] = rangeOf(node)
    if (start === end && node.type !== 'policy') faults.push(`${name} is empty`)
    if (parent?.position && (start < rangeOf(parent)[0] || end > rangeOf(parent)[1]))
      faults.push(`${name} lies outside ${describe(parent)}`)
    if (before?.position && rangeOf(before)[1] > start)
      faults.push(`${name} begins before ${describe(before)} ends`)
    for (const { evidence } of labelsOf(node))
      for (const { term, position } of evidence) check(`evidence "${term}" of ${name}`, position)
  }
  for (const { text, position } of policy.removed)
    check(`removed ${JSON.stringify(text.slice(0, 30))}`, position)
  for (const { code, position } of policy.messages) if (position) check(`message ${code}`, position)
  if (policy.updated) check('updated', policy.updated.position)
  return faults
}

/** The labels of a section, its runner-up too, or of a block; none of any other node. */
export function labelsOf(node: Node): Pick<Label, 'id' | 'evidence'>[] {
  const { labels, data } = node as {
    labels?: Label[]
    data?: { labels?: Label[]; runnerUp?: Label }
  }
  return [...(labels ?? data?.labels ?? []), ...(data?.runnerUp ? [data.runnerUp] : [])]
}

const rangeOf = (node: Node): [number, number] => [
  node.position!.start.offset!,
  node.position!.end.offset!,
]

function describe(node: Node): string {
  const [start, end] = node.position ? rangeOf(node) : ['?', '?']
  const { value, title } = node as { value?: unknown; title?: unknown }
  const text = typeof value === 'string' ? value : typeof title === 'string' ? title : ''
  return `${node.type}${text && ` ${JSON.stringify(text.slice(0, 30))}`} at ${start}-${end}`
}
