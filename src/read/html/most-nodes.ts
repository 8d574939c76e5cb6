import type { Limits } from '../../tree/limits.js'

/** Nodes that any page may have, and the characters that it must have for each one more; real pages have 8 and more. */
const FREE = 200_000
const CHARACTERS_PER_NODE = 7

/** How many nodes of a page of so many characters are read as they stand. */
export const mostNodes = (length: number, { maxNodes }: Limits): number =>
  Math.min(maxNodes, FREE + Math.floor(length / CHARACTERS_PER_NODE))
