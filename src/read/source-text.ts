import { bisect } from '../tree/bisect.js'

/**
 * Printed text with the way back to the source. `map` holds triples (text offset, source start, source end), ascending:
 * from its text offset to the next one's a triple is either letter for letter or, where the lengths differ (an entity,
 * collapsed white space), one piece. All offsets are UTF-16 units.
 */
export interface SourceText {
  /** what is measured: the printed text with ASCII letters and digits for their full-width forms */
  value: string
  /** as printed, unit for unit, where that differs */
  printed?: string
  map: readonly number[]
}

/** What is printed between two offsets of a text. */
export const printedText = (
  { value, printed = value }: SourceText,
  from = 0,
  to = value.length,
): string => printed.slice(from, to)

/** Finds the triple that holds text offset `at`; returns its index into the map. Most texts stand in their source letter for letter. */
const tripleAt = ({ map }: SourceText, at: number): number =>
  map.length === 3 ? 0 : Math.max(0, bisect(map.length / 3, i => map[i * 3]! <= at) - 1) * 3

function isLetterForLetter({ map, value }: SourceText, i: number): boolean {
  return map[i + 1]! + (map[i + 3] ?? value.length) === map[i]! + map[i + 2]!
}

/** Where in the source the character at text offset `at` begins. */
export function sourceStart(text: SourceText, at: number): number {
  const i = tripleAt(text, at)
  return isLetterForLetter(text, i) ? text.map[i + 1]! + at - text.map[i]! : text.map[i + 1]!
}

/** Where in the source a range ends that ends before text offset `at`; `at` is at least 1. */
export function sourceEnd(text: SourceText, at: number): number {
  const i = tripleAt(text, at - 1)
  return isLetterForLetter(text, i) ? text.map[i + 1]! + at - text.map[i]! : text.map[i + 2]!
}

/** The range between two offsets of a text, without the white space at its ends. */
export function trimRange(
  { value }: SourceText,
  from: number,
  to: number,
): [from: number, to: number] {
  while (from < to && isBlank(value.charCodeAt(from))) from++
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--
  return [from, to]
}

/** A part of a text, and its range there. */
export interface Slice {
  text: SourceText
  from: number
  to: number
}

/** The part of a text between two of its offsets, without the white space at its ends. */
export function sliceText(text: SourceText, start: number, stop: number): Slice {
  const [from, to] = trimRange(text, start, stop)
  if (from === 0 && to === text.value.length) return { text, from, to }
  const map: number[] = []
  if (from < to) {
    for (let i = tripleAt(text, from); i < text.map.length && text.map[i]! < to; i += 3) {
      const at = text.map[i]!
      const start = Math.max(at, from)
      const end = Math.min(text.map[i + 3] ?? text.value.length, to)
      const [sourceAt, sourceTo] = [text.map[i + 1]!, text.map[i + 2]!]
      if (isLetterForLetter(text, i))
        map.push(start - from, sourceAt + start - at, sourceAt + end - at)
      else map.push(start - from, sourceAt, sourceTo)
    }
  }
  const value = text.value.slice(from, to)
  return {
    text:
      text.printed === undefined
        ? { value, map }
        : { value, printed: text.printed.slice(from, to), map },
    from,
    to,
  }
}

/** White space as a reader sees it: ASCII blanks, no-break and wide spaces, zero width ones, BOM. */
export function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0xfeff ||
    unit === 0x85
  )
}
