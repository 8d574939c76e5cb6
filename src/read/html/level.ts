import type { Mark, Region } from '../leaf.js'
import type { Containers } from './enter-container.js'
import type { Tag } from './read-tags.js'

/** What an element changes for its descendants; one a level, so that leaving an element is dropping its level. */
export interface Level extends Containers {
  region: Region
  /** the block element that the text stands in */
  block: Tag | undefined
  /** marks that are open around the text */
  marks: readonly { mark: Mark; url?: string }[]
  keep: boolean
  /** references to characters are none */
  raw: boolean
  tag: number
  caption: boolean
  /** name and class of the innermost inline element */
  inline: string
}

/** The level of text that stands in nothing, and of such in which references are none. */
export const TOP: Level = {
  path: [],
  region: { parent: undefined, role: 'page', name: '', hidden: false },
  block: undefined,
  marks: [],
  keep: false,
  raw: false,
  tag: 0,
  caption: false,
  inline: '',
  counter: undefined,
}
export const VERBATIM: Level = { ...TOP, raw: true }

/** By name: a page has thousands, and a copy of whatever is there is not made in machine code. */
export const copyLevel = ({
  path,
  region,
  block,
  marks,
  keep,
  raw,
  tag,
  caption,
  inline,
  counter,
}: Level): Level => ({ path, region, block, marks, keep, raw, tag, caption, inline, counter })
