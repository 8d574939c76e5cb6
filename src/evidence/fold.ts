import { resolveLookAlikes } from './look-alikes.js'
import {
  FIRST_LETTER,
  HARD,
  IGNORED,
  SOFT,
  SPACE,
  UNKNOWN,
  expansionOf,
  isExpansion,
  isUnspaced,
  makeFoldTable,
} from './symbols.js'
import type { FoldTable } from './symbols.js'

/** Text as symbols, with the way back: symbol k begins at UTF-16 unit `offsets[k]` of the text and ends before `ends[k]`. */
export interface Folded {
  symbols: Uint16Array
  offsets: Uint32Array
  ends: Uint32Array
  length: number
}

/** Folds texts one after the other into the same buffers: a result is good until the next call. */
export type Folder = (text: string) => Folded

let shared: FoldTable | undefined // a constant of the library, made when first needed

const isLower = (unit: number): boolean => {
  const c = String.fromCharCode(unit)
  return c !== c.toUpperCase()
}
const isUpper = (unit: number): boolean => {
  const c = String.fromCharCode(unit)
  return c !== c.toLowerCase()
}
/** 1: Latin, 2: Cyrillic, 0: any other, or none. */
const scriptOf = (symbol: number): number =>
  symbol < 0x250 ? (symbol >= 0x61 ? 1 : 0) : symbol >= 0x400 && symbol <= 0x52f ? 2 : 0
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A full stop ends a sentence before a blank or at the end, or where the blank was lost ("Metal.Kur"). */
function stop(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  // neither does one behind a number that goes on (11. maddesi) or behind a single letter (T.C.)
  if (isDigit(before) && /^\s?\p{Ll}/u.test(text.slice(at + 1, at + 3))) return SPACE
  if (/^(?:|[^\p{L}\p{N}])\p{L}$/u.test(text.slice(Math.max(0, at - 2), at))) return SPACE
  const next = text.charCodeAt(at + 1)
  if (next !== next || next <= 0x20 || next === 0xa0 || isUnspaced(next)) return HARD
  if (isDigit(next)) return SOFT
  return isUpper(next) && isLower(before) ? HARD : /[\p{L}]/u.test(text[at + 1]!) ? SOFT : HARD
}

type Buffers = Omit<Folded, 'length'>

const makeBuffers = (size: number): Buffers => ({
  symbols: new Uint16Array(size),
  offsets: new Uint32Array(size),
  ends: new Uint32Array(size),
})

/** Buffers that hold `size` symbols: the same, or wider ones with what is in them. */
function widened(buffers: Buffers, size: number): Buffers {
  if (size <= buffers.symbols.length) return buffers
  const wider = makeBuffers(size * 2)
  wider.symbols.set(buffers.symbols)
  wider.offsets.set(buffers.offsets)
  wider.ends.set(buffers.ends)
  return wider
}

/** Makes a folder with buffers of its own. */
export function makeFolder(): Folder {
  const table = (shared ??= makeFoldTable())
  let buffers = makeBuffers(1024)

  return function fold(text) {
    buffers = widened(buffers, text.length)
    let { symbols, offsets, ends } = buffers
    let length = 0
    let word = -1 // where the current word began
    let mixed = 0 // 1: has Latin, 2: has Cyrillic

    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let symbol = table.symbols[unit]!
      if (symbol === UNKNOWN) symbol = table.fold(unit)
      if (symbol === IGNORED) {
        if (length && symbols[length - 1]! >= FIRST_LETTER) ends[length - 1] = i + 1
        continue
      }
      if (symbol >= FIRST_LETTER) {
        const many = isExpansion(symbol) ? expansionOf(table, symbol) : undefined
        const unspaced = isUnspaced(many ? many[0]! : symbol)
        if (word < 0 || unspaced) {
          // between Chinese and anything else a blank says nothing
          if (
            length > 1 &&
            symbols[length - 1] === SPACE &&
            (unspaced || isUnspaced(symbols[length - 2]!))
          )
            length--
          if (unspaced && mixed === 3) resolveLookAlikes(symbols, word, length)
          if (unspaced) mixed = 0
          word = unspaced ? -1 : length
        }
        if (many)
          ({ symbols, offsets, ends } = buffers = widened(
            buffers,
            length + many.length + text.length - i,
          ))
        for (let k = 0; k < (many ? many.length : 1); k++) {
          if (many) symbol = many[k]!
          mixed |= scriptOf(symbol)
          symbols[length] = symbol
          offsets[length] = i
          ends[length++] = i + 1
        }
        continue
      }
      if (mixed === 3) resolveLookAlikes(symbols, word, length)
      word = -1
      mixed = 0
      if (unit === 0x2e) symbol = stop(text, i)
      const before = length ? symbols[length - 1]! : HARD
      if (before >= FIRST_LETTER) length++
      else if (!length || symbol <= before) continue
      symbols[length - 1] = symbol
      offsets[length - 1] = i
      ends[length - 1] = i + 1
    }
    if (mixed === 3) resolveLookAlikes(symbols, word, length)
    return { symbols, offsets, ends, length }
  }
}

/** The folded form as a string, for comparing and keying: separators become one blank, sentence marks are dropped. */
export function foldKey({ symbols, length }: Folded): string {
  const units = symbols.slice(0, length)
  for (let i = 0; i < length; i++) if (units[i]! < FIRST_LETTER) units[i] = 0x20
  return String.fromCharCode.apply(null, units as unknown as number[]).trim() // it takes any list; spreading one costs ten times as much
}
