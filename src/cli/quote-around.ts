import { printable } from '../views/printable.js'
import type { Position } from 'unist'

/** Characters of the source shown on either side of a place. */
const AROUND = 30

/** A place in a source with what stands around it, on one line. */
export function quoteAround(source: string, { start, end }: Position): string {
  return `…${printable(`${source.slice(Math.max(0, start.offset! - AROUND), start.offset)}»${source.slice(start.offset, end.offset)}«${source.slice(end.offset, end.offset! + AROUND)}`)}…`
}
