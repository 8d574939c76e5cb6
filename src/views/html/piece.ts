import { childrenOf } from './survey.js'
import type { Node } from 'unist'
import type { Section } from '../../tree/types.js'
import type { Marking } from './mark-text.js'

/** A node and where it stands: in what, and as which child. */
export interface Place {
  node: Node
  up: Place | undefined
  index: number
}

/** Finished HTML, or a node that is still to be written. */
export type Piece = string | Place

/** All that writing a node needs to know. */
export interface Rendering extends Marking {
  /** numbers of the sections: their anchors */
  ids: ReadonlyMap<Section, number>
}

/** Turns a node into the pieces of its HTML. */
export type Handler = (place: Place, rendering: Rendering) => Piece[]

/** The children of a place's node, still to be written. */
export function inside(place: Place): Place[] {
  return childrenOf(place.node).map((node, index) => ({ node, up: place, index }))
}
