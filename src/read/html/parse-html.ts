import { DomHandler } from 'domhandler'
import { makeShallowParser } from './shallow-parser.js'
import type { Document } from 'domhandler'
import type { NodeHandler, ShallowOptions } from './shallow-options.js'

let ShallowParser: ReturnType<typeof makeShallowParser> | undefined // made of the package when first needed

/** Nodes that any page may have, and the characters that it must have for each one more; real pages have 8 and more. */
const FREE = 200_000
const CHARACTERS_PER_NODE = 7

/** Where a page goes on after the last node that is allowed, and the elements that are open there, innermost first. */
export interface Rest {
  start: number
  open: readonly string[]
}

/** A DOM with source offsets of the first so many nodes of a page. */
export function parseHtml(
  source: string,
  { maxNodes, ...options }: Omit<ShallowOptions, 'source' | 'handler'>,
): { document: Document; most: number; rest?: Rest } {
  const most = Math.min(maxNodes, FREE + Math.floor(source.length / CHARACTERS_PER_NODE))
  const handler = new DomHandler(undefined, {
    withStartIndices: true,
    withEndIndices: true,
  })
  const parser = new (ShallowParser ??= makeShallowParser())({
    ...options,
    source,
    handler,
    maxNodes: most,
  })
  parser.end(source)
  return {
    document: handler.root,
    most,
    ...(parser.stoppedAt !== undefined && { rest: { start: parser.stoppedAt, open: parser.open } }),
  }
}

/** What a walk over the rest of a page meets: elements by their names, texts with their source offsets. */
export interface Visitor {
  enter(name: string): void
  leave(name: string): void
  text(value: string, start: number): void
}

/** Goes through the rest of a page without keeping any of it. */
export function visitRest(
  source: string,
  { start, open }: Rest,
  visitor: Visitor,
  { maxDepth, onTooDeep }: Pick<ShallowOptions, 'maxDepth' | 'onTooDeep'>,
): void {
  const rest = source.slice(start)
  const names = open.toReversed()
  const handler: NodeHandler = {
    onopentag(name) {
      names.push(name)
      visitor.enter(name)
    },
    onclosetag() {
      visitor.leave(names.pop()!)
    },
    ontext(data) {
      visitor.text(data, start + parser.startIndex)
    },
    oncommentend() {
      /* texts are apart as they come */
    },
  }
  const parser = new (ShallowParser ??= makeShallowParser())({
    source: rest,
    handler,
    maxNodes: Infinity,
    maxDepth,
    onTooDeep: at => {
      onTooDeep(start + at)
    },
  })
  for (const name of names) visitor.enter(name)
  parser.resumeIn(open)
  parser.end(rest)
}
