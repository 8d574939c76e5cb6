import { childrenOf } from './survey.js'
import type { Heading } from 'mdast'
import type { Node } from 'unist'
import type { Section } from '../../tree/types.js'
import type { Marking } from './mark-text.js'

/** A node and where it stands: in what, and as which child. */
export interface Place {
  node: Node
  up: Place | undefined
  index: number
}

/** Finished HTML, a node that is still to be written, or HTML that can be told when all nodes are. */
export type Piece = string | Place | (() => string)

/** All that writing a node needs to know. */
export interface Rendering extends Marking {
  /** numbers of the sections: their anchors */
  ids: ReadonlyMap<Section, number>
  /** the heading that the page has for its own, and that the text does not say again */
  title: Heading | undefined
}

/** Turns a node into the pieces of its HTML. */
export type Handler = (place: Place, rendering: Rendering) => Piece[]

/** The children of a place's node, still to be written. */
export function inside(place: Place): Place[] {
  return childrenOf(place.node).map((node, index) => ({ node, up: place, index }))
}
