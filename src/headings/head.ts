import type { Basis } from '../tree/types.js'
import type { Line } from '../lines/line.js'
import type { Reading } from '../lines/sequences.js'

/** A recognised heading: a whole line, or the head of one. */
export interface Head {
  /** index of its line among the policy's lines */
  at: number
  line: Line
  /** of a run-in heading: where it ends in the leaf's text */
  end?: number
  title: string
  number?: string
  reading: Reading | undefined
  /** 1..6 where the markup ranks it, else 0 */
  rank: number
  basis: Basis
  confidence: number
  /** 1 at the top */
  depth: number
}
