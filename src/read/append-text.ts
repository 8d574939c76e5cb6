import { printedText } from './source-text.js'
import type { SourceText } from './source-text.js'

/** A text that others are added to. */
export type GrowingText = SourceText & { map: number[] }

/** Adds to a text, which ends at `end` of the source, one that begins at `start`: a blank stands for what is between them. */
export function appendText(to: GrowingText, end: number, more: SourceText, start: number): void {
  if (to.printed !== undefined || more.printed !== undefined)
    to.printed = `${printedText(to)} ${printedText(more)}`
  to.map.push(to.value.length, end, start)
  const by = to.value.length + 1
  for (let i = 0; i < more.map.length; i += 3)
    to.map.push(more.map[i]! + by, more.map[i + 1]!, more.map[i + 2]!)
  to.value += ` ${more.value}`
}
