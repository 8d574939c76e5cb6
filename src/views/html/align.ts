import { decodeHTML } from 'entities'
import { bisect } from '../../tree/bisect.js'

/** Turns source offsets within a text node into offsets into its value. */
export interface Alignment {
  /** where the character begins that source offset `at` is in */
  from(at: number): number
  /** where the first character begins that starts at or behind source offset `at` */
  to(at: number): number
}

/**
 * Aligns the value of a text node with its source range `[start, end)`; `undefined` if it cannot be told which character
 * stands where. Without the source only a value of the range's length can be aligned: letter for letter.
 */
export function align(
  value: string,
  start: number,
  end: number,
  source?: string,
): Alignment | undefined {
  if (source !== undefined && source.slice(start, end) !== value) {
    const starts = pair(value, source, start, end)
    if (starts) return byStarts(starts)
  }
  if (value.length !== end - start) return undefined
  const shift = (at: number): number => Math.min(Math.max(at - start, 0), value.length)
  return { from: shift, to: shift }
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit)

/** It prints nothing: no value has one. */
const SOFT_HYPHEN = '\u00ad'

/** The source offset of each unit of `value`: collapsed white space, references, escapes, soft hyphens and tags between; nothing else may differ. */
function pair(value: string, source: string, start: number, end: number): number[] | undefined {
  const starts: number[] = []
  let at = start
  let lineStart = false
  while (starts.length < value.length) {
    if (at >= end) return undefined
    const i = starts.length
    const [wanted, unit] = [value[i]!, source[at]!]
    const reference = unit === '&' ? referenceAt(source, at, end) : undefined
    if (
      reference &&
      (value.startsWith(reference.text, i) || (isSpace(wanted) && /^\s$/.test(reference.text)))
    ) {
      starts.push(...Array<number>(reference.text.length).fill(at))
      at += reference.length
    } else if (unit === SOFT_HYPHEN || reference?.text === SOFT_HYPHEN) {
      at += reference?.length ?? 1
      continue
    } else if (isSpace(wanted) && isSpace(unit)) {
      starts.push(at)
      lineStart = unit === '\n' || unit === '\r'
      at++
      while (!isSpace(value[i + 1]) && at < end && isSpace(source[at])) {
        lineStart ||= source[at] === '\n' || source[at] === '\r'
        at++
      }
      continue
    } else if (unit === wanted) {
      starts.push(at)
      at++
    } else if (unit === '<') {
      const close = source.startsWith('<!--', at)
        ? source.indexOf('-->', at) + 2
        : source.indexOf('>', at)
      if (close < at + 2 || close >= end) return undefined
      at = close + 1
    } else if (unit === '\\' && source[at + 1] === wanted) at++
    else if (isSpace(unit) && (i === 0 || isSpace(value[i - 1]))) {
      at++
      continue
    } // white space on both sides of a tag prints once
    else if (unit === '>' && lineStart) {
      at++
      continue
    } // a quote goes on on its next line
    else return undefined
    lineStart = false
  }
  return starts
}

const REFERENCE = /^&#?[0-9a-z]{1,32};?/i

function referenceAt(
  source: string,
  at: number,
  end: number,
): { text: string; length: number } | undefined {
  const raw = REFERENCE.exec(source.slice(at, Math.min(at + 35, end)))?.[0]
  if (raw === undefined) return undefined
  const text = decodeHTML(raw)
  return text === raw ? undefined : { text, length: raw.length }
}

function byStarts(starts: readonly number[]): Alignment {
  const to = (at: number): number => bisect(starts.length, i => starts[i]! < at)
  return {
    to,
    from: at => {
      const i = to(at)
      return i === 0 || starts[i] === at ? i : to(starts[i - 1]!)
    },
  }
}
