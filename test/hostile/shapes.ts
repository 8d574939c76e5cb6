import { characters, words } from './shapes/characters.js'
import { htmlNesting } from './shapes/html-nesting.js'
import { htmlTokens } from './shapes/html-tokens.js'
import { markdownBlocks } from './shapes/markdown-blocks.js'
import { markdownInline } from './shapes/markdown-inline.js'
import { text } from './shapes/text.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Make } from './shape.js'

export interface Shape {
  name: string
  format: Format
  make: Make
}

/** Every hostile shape, its family before its name. */
export const shapes: readonly Shape[] = [
  htmlNesting,
  htmlTokens,
  markdownInline,
  markdownBlocks,
  text,
  characters,
  words,
].flatMap(({ name: family, format, shapes }) =>
  Object.entries(shapes).map(([name, make]) => ({ name: `${family}: ${name}`, format, make })),
)
