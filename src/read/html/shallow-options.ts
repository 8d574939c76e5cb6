import type { DomHandler } from 'domhandler'

/** What the parser calls; a `DomHandler` is one. */
export type NodeHandler = Pick<DomHandler, 'onopentag' | 'onclosetag' | 'ontext' | 'oncommentend'>

export interface ShallowOptions {
  source: string
  handler: NodeHandler
  /** levels of elements */
  maxDepth: number
  /** elements and texts; raw text is not counted */
  maxNodes: number
  onTooDeep: (start: number) => void
}
