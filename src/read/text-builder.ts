import { MOST_MARKS } from '../tree/most-marks.js'
import { plainForms } from '../tree/plain-forms.js'
import { isBlank, sliceText } from './source-text.js'
import type { Slice } from './source-text.js'

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 9 && unit <= 13)
/** a place where a word may be broken, which prints nothing */
const SOFT_HYPHEN = 0xad
/** combining diacritics, as most languages' decomposed letters have them */
const isMark = (unit: number): boolean => unit >= 0x0300 && unit <= 0x036f

/**
 * Collects one block's printed text piece by piece, collapsing white space as a browser does, without soft hyphens and
 * composing letters with their diacritics (NFC): what is measured of a text must not depend on how its letters are stored.
 */
export interface TextBuilder {
  /** text offset that the next piece will have */
  readonly length: number
  /** whether anything but white space was added */
  readonly printed: boolean
  /** adds source text that is printed as it stands, but for collapsed white space and composed letters; `keep` as in `<pre>` */
  addVerbatim(value: string, start: number, keep?: boolean): void
  /** adds text that the source writes in another way: an entity, an escape; white space collapses here too */
  addAs(value: string, start: number, end: number, keep?: boolean): void
  /** the text without white space at its ends, and where it stood; the builder is empty again */
  finish(): Slice
}

export function makeTextBuilder(): TextBuilder {
  let value = ''
  let map: number[] = []
  let printed = false
  let wide = false // whether it may have full-width forms
  let last = 0x20 // last unit of the value: reading it off a string under construction would cost the string's length

  const add = (piece: string, start: number, end: number): void => {
    const at = map.length - 3
    // a piece that goes on letter for letter lengthens the triple before it
    const continues =
      at >= 0 &&
      map[at + 2] === start &&
      piece.length === end - start &&
      map[at]! + start === map[at + 1]! + value.length
    if (continues) map[at + 2] = end
    else map.push(value.length, start, end)
    value += piece
    last = piece.charCodeAt(piece.length - 1)
  }

  return {
    get length() {
      return value.length
    },
    get printed() {
      return printed
    },
    addVerbatim(piece, start, keep = false) {
      let from = 0
      for (let i = 0; i < piece.length; i++) {
        const unit = piece.charCodeAt(i)
        if (unit > 0x20 && unit < 0x80) {
          printed = true
          continue
        } // most of most texts
        if (isMark(unit) && i > from) {
          let end = i + 1
          while (end - i < MOST_MARKS && isMark(piece.charCodeAt(end))) end++
          const composed = piece.slice(i - 1, end).normalize('NFC')
          if (composed.length < end - i + 1) {
            if (i - 1 > from) add(piece.slice(from, i - 1), start + from, start + i - 1)
            add(composed, start + i - 1, start + end)
            from = end
          }
          i = end - 1
          continue
        }
        if (unit === SOFT_HYPHEN) {
          if (i > from) add(piece.slice(from, i), start + from, start + i)
          from = i + 1
          continue
        }
        if (!isSpace(unit)) {
          printed ||= !isBlank(unit)
          wide ||= unit > 0xff00
          continue
        }
        if (keep) continue
        let end = i + 1
        while (end < piece.length && isSpace(piece.charCodeAt(end))) end++
        const doubled = i === from && isSpace(last)
        if (end - i === 1 && unit === 0x20 && !doubled) continue
        if (i > from) add(piece.slice(from, i), start + from, start + i)
        if (!doubled) add(' ', start + i, start + end)
        from = end
        i = end - 1
      }
      if (from < piece.length) add(piece.slice(from), start + from, start + piece.length)
    },
    addAs(piece, start, end, keep = false) {
      if (!piece || piece.charCodeAt(0) === SOFT_HYPHEN) return
      const isLineEnd = piece === '\n' || piece === '\r' // no text holds one
      if (isLineEnd || (!keep && piece.length === 1 && isSpace(piece.charCodeAt(0)))) {
        if (!isSpace(last)) add(' ', start, end)
        return
      }
      add(piece, start, end)
      wide = true
      for (let i = 0; i < piece.length; i++) printed ||= !isBlank(piece.charCodeAt(i))
    },
    finish() {
      const plain = wide ? plainForms(value) : value
      const slice = sliceText(
        plain === value ? { value, map } : { value: plain, printed: value, map },
        0,
        value.length,
      )
      value = ''
      map = []
      printed = wide = false
      last = 0x20
      return slice
    },
  }
}
