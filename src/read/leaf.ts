import type { SourceText } from './source-text.js'

/** Containers in each other that the tree keeps; deeper ones are transparent. */
export const MAX_PATH = 64

/** What inline markup says of a range of a leaf's text. */
export type Mark = 'strong' | 'emphasis' | 'delete' | 'code' | 'link'

/** Inline markup over `[start, end)` of a leaf's text. */
export interface Span {
  mark: Mark
  start: number
  end: number
  /** of a link */
  url?: string
}

/** A block that holds others; leaves that share the object stand in the same one. */
export interface Container {
  type: 'list' | 'listItem' | 'blockquote' | 'table' | 'tableRow' | 'tableCell'
  /** of a list */
  ordered?: boolean
  /** number of an ordered list's first item */
  number?: number
  /** of a table: columns' alignment as mdast has it */
  align?: ('left' | 'right' | 'center' | null)[]
  /** of a table or its parts: only there to place things on a page */
  layout?: boolean
}

/** A part of a page: what its element says of what stands in it. Text and Markdown are one region. */
export interface Region {
  parent: Region | undefined
  /** the element's name, or its ARIA role where that says more: 'nav', 'footer', 'dialog' … */
  role: string
  /** class and id, lower case: evidence, never proof */
  name: string
  /** not shown until something is clicked */
  hidden: boolean
}

/** One line or block of printed text, the unit that all later stages work on. */
export interface Leaf {
  kind: 'text' | 'code' | 'rule'
  /** range in the source */
  start: number
  end: number
  text: SourceText
  spans: Span[]
  /** enclosing blocks, outermost first */
  path: readonly Container[]
  region: Region
  /** follows the leaf before it in the same block, after a line break only */
  joined: boolean
  /** 1..6 if the markup says that this is a heading, else 0 */
  tag: number
  /** the markup says that this names what follows: dt, summary, legend */
  caption: boolean
  /** number that the markup prints before it */
  marker: string
  /** how the markup makes it look: leaves with one style look alike */
  style: string
  /** printed label of front matter or metadata that this leaf stands for, such as 'title' */
  role?: 'title'
  /** for code: its language, as Markdown states it */
  lang?: string
}

/** What a reader makes of its input; from here on nobody needs to know the format. */
export interface Reading {
  leaves: Leaf[]
  /** text that the reader itself sets aside: front matter, what selectors leave out */
  removed: { reason: 'front-matter' | 'selector'; start: number; end: number; text: string }[]
  /** language that the markup declares, if any: BCP 47 */
  declared?: string
}

/** Whether a span is a link to another page. */
export const leadsAway = ({ mark, url }: Span): boolean => mark === 'link' && !/^#./.test(url ?? '')

/** Share of a leaf's printed characters that a mark covers. */
export function shareOf(leaf: Leaf, mark: Mark): number {
  const { value } = leaf.text
  if (!value) return 0
  let covered = 0
  for (const span of leaf.spans) if (span.mark === mark) covered += span.end - span.start
  return Math.min(1, covered / value.length)
}
