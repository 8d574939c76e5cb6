import { explainJson } from './explain-json.js'
import type { Expected } from './explain-json.js'

/** What a scan calls, in the order of the text; offsets are UTF-16 units. */
export interface JsonVisitor {
  enter(start: number, isArray: boolean): void
  leave(): void
  /** a key with its quotes */
  key(start: number, end: number): void
  /** a string with its quotes, a number, true, false or null */
  scalar(start: number, end: number): void
}

/** Where and why a text is not JSON. */
export interface JsonError {
  offset: number
  message: string
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Reads a text strictly by RFC 8259, as `JSON.parse` does, but tells where everything stands and says in plain words
 * what is wrong; iterative, so that no depth of nesting overflows.
 *
 * @returns the first error, or undefined if the text is JSON
 */
export function scanJson(text: string, visitor: JsonVisitor): JsonError | undefined {
  const open: boolean[] = [] // whether each open bracket is an array's
  let expected: Expected = 'value'
  let at = 0
  const fail = (offset: number): JsonError => ({
    offset,
    message: explainJson(text, offset, expected, open.at(-1)),
  })

  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++
    const char = text[at]
    if (expected === 'end') return char === undefined ? undefined : fail(at)
    if (char === undefined) return fail(at)
    const inArray = open.at(-1)
    const mayClose: boolean =
      expected === 'comma' || expected === 'first key' || expected === 'first value'
    if (mayClose && char === (inArray ? ']' : '}')) {
      open.pop()
      visitor.leave()
      expected = open.length ? 'comma' : 'end'
      at++
    } else if (expected === 'comma' || expected === 'colon') {
      if (char !== (expected === 'comma' ? ',' : ':')) return fail(at)
      expected = expected === 'comma' && !inArray ? 'key' : 'value'
      at++
    } else if (char === '"') {
      const end = stringEnd(text, at)
      if (end < 0) {
        expected = 'string'
        return fail(~end)
      }
      const isKey: boolean = expected === 'key' || expected === 'first key'
      if (isKey) visitor.key(at, end)
      else visitor.scalar(at, end)
      expected = isKey ? 'colon' : open.length ? 'comma' : 'end'
      at = end
    } else if (expected === 'key' || expected === 'first key') return fail(at)
    else if (char === '{' || char === '[') {
      visitor.enter(at, char === '[')
      open.push(char === '[')
      expected = char === '[' ? 'first value' : 'first key'
      at++
    } else {
      SCALAR.lastIndex = at
      if (!SCALAR.test(text)) return fail(at)
      visitor.scalar(at, SCALAR.lastIndex)
      at = SCALAR.lastIndex
      expected = open.length ? 'comma' : 'end'
    }
  }
}

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

/** Where a string that begins at `start` ends; the complement of the offset of what is wrong in it. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit !== unit) return ~start
    if (unit < 0x20) return ~at
    if (unit !== 0x5c) continue
    const escape = text[++at]
    if (escape === undefined) return ~start
    if (escape === 'u') {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return ~(at - 1)
      at += 4
    } else if (!'"\\/bfnrt'.includes(escape)) return ~(at - 1)
  }
}
