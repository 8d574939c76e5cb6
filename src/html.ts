import { readHtml } from './read/html/read-html.js'
import type { Reader } from './read/reader.js'

/** Reads HTML, for `createParser`. */
export const html: Reader = {
  format: 'html',
  read: (source, { limits, report, outside }) => readHtml(source, limits, report, outside),
}
