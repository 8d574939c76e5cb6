import { endOfTag } from './end-of-tag.js'

/** What a select holds by its nature. */
const PARTS: ReadonlySet<string> = new Set(['option', 'optgroup', 'hr', 'script'])
/** A comment, a tag, or what is read as a comment though it is none. */
const MARKUP = /<(?:(!--)(?!-?>)|(\/?)([a-z][^\s/>]*)|[!?/])/gi

/** Whether a select holds nothing but its options and whole comments, and is closed; `from` is where its own tag goes on behind its name. */
export function isPlainSelect(source: string, from: number): boolean {
  MARKUP.lastIndex = endOfTag(source, from)
  for (let markup; (markup = MARKUP.exec(source));) {
    const [, comment, slash, name = ''] = markup
    if (comment) {
      const end = source.indexOf('--', MARKUP.lastIndex)
      if (end < 0 || source[end + 2] !== '>') return false
      MARKUP.lastIndex = end
    } else if (slash && name.toLowerCase() === 'select') return true
    else if (PARTS.has(name.toLowerCase())) MARKUP.lastIndex = endOfTag(source, MARKUP.lastIndex)
    else return false
  }
  return false
}
