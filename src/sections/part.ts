import type { Basis } from '../tree/types.js'
import type { Head } from '../headings/head.js'
import type { Line } from '../lines/line.js'

/** A section before it becomes a tree node: its heading and the lines of its own, up to the next heading of any depth. */
export interface Part {
  /** absent for an unmarked section */
  head?: Head
  basis: Basis
  confidence: number
  depth: number
  parent: Part | undefined
  /** its own lines, the heading's among them; of a run-in heading the whole line */
  lines: readonly Line[]
}

/** The policy's lines cut at its headings: what stands before the first one, then the sections in order. */
export interface Parts {
  title: Line | undefined
  preamble: readonly Line[]
  parts: Part[]
}

/** Cuts the lines at the headings and finds every section's parent: one pass, with a stack of open sections. */
export function cutParts(lines: readonly Line[], heads: readonly Head[], title: number): Parts {
  const parts: Part[] = []
  const open: Part[] = []
  heads.forEach((head, i) => {
    while (open.length && open.at(-1)!.depth >= head.depth) open.pop()
    const part: Part = {
      head,
      basis: head.basis,
      confidence: head.confidence,
      depth: head.depth,
      parent: open.at(-1),
      lines: lines.slice(head.at, heads[i + 1]?.at ?? lines.length),
    }
    parts.push(part)
    open.push(part)
  })
  return { title: lines[title], preamble: lines.slice(0, heads[0]?.at ?? lines.length), parts }
}
