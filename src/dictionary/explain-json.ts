import { quote } from './quote.js'

/** What may stand next in a JSON text. */
export type Expected =
  'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end' | 'string'

const CURLY_QUOTES = "“”„‟«»‘’‚'"

/** Says in plain words why a JSON text cannot go on as it does at `at`. */
export function explainJson(
  text: string,
  at: number,
  expected: Expected,
  inArray: boolean | undefined,
): string {
  const char = text[at]
  const close = inArray ? ']' : '}'
  if (expected === 'string') return explainString(text, at)
  if (char === undefined)
    return inArray === undefined
      ? 'the file is empty: a dictionary begins with {'
      : `the file ends too early: add the closing ${close}, because a bracket is still open`
  if (CURLY_QUOTES.includes(char))
    return `write " instead of ${char}, because JSON knows only straight double quotes`
  if (char === '/' || char === '#') return 'remove the comment, because JSON has none'
  if (expected === 'end')
    return `remove what stands behind the end of the dictionary: ${quote(text.slice(at, at + 20))}`
  if (expected === 'comma') {
    if (char === ']' || char === '}')
      return `write ${close} instead of ${char}, because it must close the bracket opened last`
    return char === ':'
      ? 'write , instead of :, because only a key has a : behind it'
      : `add a comma before ${quote(text.slice(at, at + 20))}, because every entry but the last ends in one`
  }
  if (expected === 'colon')
    return `add : before ${quote(text.slice(at, at + 20))}, because a key and its value are parted by one`
  if (char === ',') return 'remove the comma, because no entry stands before it'
  if (char === close && (expected === 'value' || expected === 'key')) {
    return text.slice(0, at).trimEnd().endsWith(':')
      ? 'add a value behind the :'
      : `remove the comma before ${close}, because no entry follows it`
  }
  const what = expected.endsWith('key')
    ? 'a key in double quotes'
    : 'a value: text in double quotes, [ or {'
  return `${quote(text.slice(at, at + 20))} cannot stand here: write ${what}`
}

function explainString(text: string, at: number): string {
  const char = text[at]!
  if (char === '"') return 'add the closing ", because this text never ends'
  if (char === '\\')
    return `write \\\\ for a backslash: ${quote(text.slice(at, at + 6))} is no escape that JSON knows`
  return char === '\n' || char === '\r'
    ? 'add the closing " before the end of the line'
    : `remove the control character ${quote(char)}`
}
