import { isTame } from './read/markdown/is-tame.js'
import { readMarkdown } from './read/markdown/read-markdown.js'
import { readText } from './read/text/read-text.js'
import type { Reader } from './read/reader.js'

/** Reads Markdown, for `createParser`; as plain text where a Markdown parser would take too long. */
export const markdown: Reader = {
  format: 'markdown',
  read(source, { limits, report }) {
    if (source.length <= limits.maxMarkdown && isTame(source))
      return readMarkdown(source, limits, report)
    report(
      'markdown-as-text',
      'The Markdown is too long or too deeply nested for a Markdown parser; it was read as plain text.',
    )
    return readText(source, limits, report)
  },
}
