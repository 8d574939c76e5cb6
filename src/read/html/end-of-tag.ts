import { isSpace } from './is-space.js'

const DOUBLE = 0x22
const SINGLE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const CLOSE = 0x3e

/** Where the `>` of a tag with attributes stands, or the end of the source. `=` gives a value behind a name only, and else begins one. */
export function endOfTag(source: string, at: number): number {
  let isNamed = false
  while (at < source.length) {
    const unit = source.charCodeAt(at++)
    if (unit === CLOSE) return at - 1
    if (unit !== EQUALS || !isNamed) {
      if (!isSpace(unit)) isNamed = unit !== SLASH
      continue
    }
    isNamed = false
    while (isSpace(source.charCodeAt(at))) at++
    const quote = source.charCodeAt(at)
    if (quote === DOUBLE || quote === SINGLE) {
      const end = source.indexOf(String.fromCharCode(quote), at + 1)
      at = end < 0 ? source.length : end + 1
    } else
      while (
        at < source.length &&
        source.charCodeAt(at) !== CLOSE &&
        !isSpace(source.charCodeAt(at))
      )
        at++
  }
  return at
}
