import { endOfTag } from './end-of-tag.js'

/** What a select holds by its nature. */
const PARTS: ReadonlySet<string> = new Set(['option', 'optgroup', 'hr', 'script'])
const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi

/** Whether a select holds nothing but its options, and is closed; `from` is where its own tag goes on behind its name. */
export function isPlainSelect(source: string, from: number): boolean {
  TAG.lastIndex = endOfTag(source, from)
  for (let tag; (tag = TAG.exec(source));) {
    const [, slash, name] = tag
    if (name === undefined) {
      const end = source.indexOf('-->', TAG.lastIndex)
      if (end < 0) return false
      TAG.lastIndex = end
    } else if (slash && name.toLowerCase() === 'select') return true
    else if (PARTS.has(name.toLowerCase())) TAG.lastIndex = endOfTag(source, TAG.lastIndex)
    else return false
  }
  return false
}
