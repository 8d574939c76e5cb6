/** What a select holds by its nature. */
const PARTS: ReadonlySet<string> = new Set(['option', 'optgroup', 'hr', 'script'])
const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi
/** What of a tag stands before a value or its end; a value may be quoted. */
const TO_VALUE = /[^=>]*(?:=\s*(["']?)|>)/y

/** Whether a select holds nothing but its options, and is closed; `from` is where its own tag goes on behind its name. */
export function isPlainSelect(source: string, from: number): boolean {
  TAG.lastIndex = tagEnd(source, from)
  for (let tag; TAG.lastIndex && (tag = TAG.exec(source));) {
    const [, slash, name] = tag
    if (name === undefined) TAG.lastIndex = source.indexOf('-->', TAG.lastIndex) + 1
    else if (slash && name.toLowerCase() === 'select') return true
    else if (PARTS.has(name.toLowerCase())) TAG.lastIndex = tagEnd(source, TAG.lastIndex)
    else return false
  }
  return false
}

/** The offset behind a tag; 0 if it has no end. */
function tagEnd(source: string, from: number): number {
  for (let at = from; ;) {
    TO_VALUE.lastIndex = at
    const [found, quote] = TO_VALUE.exec(source) ?? []
    if (found === undefined) return 0
    at = TO_VALUE.lastIndex
    if (found.endsWith('>')) return at
    if (quote) at = source.indexOf(quote, at) + 1
    if (!at) return 0
  }
}
