import { dictionaryLimits } from './limits.js'
import { readJson } from './read-json.js'
import type { JsonReading } from './read-json.js'

/** Reads a file's text unless it is no text or too long; the reason is then the one finding. */
export function readText(json: string): JsonReading {
  const refusal = refuse(json)
  if (!refusal) return readJson(json)
  return {
    value: undefined,
    findings: [{ code: 'json', path: [], message: refusal }],
    place: () => ({ line: 1, column: 1, offset: 0 }),
  }
}

function refuse(json: unknown): string | undefined {
  if (typeof json !== 'string')
    return `the text of a file is needed, not ${json === null ? 'null' : typeof json}`
  const { bytes } = dictionaryLimits
  // a UTF-16 unit takes one to three bytes
  const tooLong =
    json.length > bytes ||
    (json.length * 3 > bytes && new TextEncoder().encode(json).length > bytes)
  return tooLong
    ? `the file has more than ${bytes / 1024 / 1024} MB: split it, because parsePolicy takes several dictionaries of one language`
    : undefined
}
