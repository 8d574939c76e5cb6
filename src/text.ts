import { readText } from './read/text/read-text.js'
import type { Reader } from './read/reader.js'

/** Reads plain text, for `createParser`. */
export const text: Reader = {
  format: 'text',
  read: (source, { limits, report }) => readText(source, limits, report),
}
