import type { Element } from 'domhandler'
import type { Mark, Region } from '../leaf.js'
import type { Containers } from './enter-container.js'

/** What an element changes for its descendants; one a level, so that leaving an element is dropping its level. */
export interface Level extends Containers {
  region: Region
  /** the block element that the text stands in */
  block: Element | undefined
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
