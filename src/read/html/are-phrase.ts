import { widthOf } from '../../tree/width.js'
import type { Leaf } from '../leaf.js'

/** A heading that is broken into lines is no wider than this in all, in columns, and has no more lines. */
const WIDEST = 120
const MOST_LINES = 3

/** Whether the lines of a heading are one phrase, none of them beginning with a digit; `parts` counts empty lines too. */
export const arePhrase = (lines: readonly Leaf[], parts: number): boolean =>
  parts <= MOST_LINES &&
  lines.reduce((sum, { text }) => sum + widthOf(text.value), 0) <= WIDEST &&
  lines.every(({ text }, i) => i === 0 || !/^\d/.test(text.value))
