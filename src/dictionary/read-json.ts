import { makeLocator } from '../tree/locator.js'
import { dictionaryLimits } from './limits.js'
import { childPath } from './path.js'
import { scanJson } from './scan-json.js'
import type { Finding } from './finding.js'
import type { Path } from './path.js'

/** A JSON text read: its value, where its parts stand, and what is wrong with it. */
export interface JsonReading {
  /** undefined if the text is not JSON */
  value: unknown
  /** codes `json` and `duplicate-key` */
  findings: Finding[]
  /** the place of a value, or of the nearest one around it; line and column from 1 */
  place: (path: Path, offset?: number) => { line: number; column: number; offset: number }
}

/** A dictionary has five levels, and no more values than this; places further down or beyond are not kept. */
const DEEPEST = 8
const MOST_PLACES = dictionaryLimits.terms + dictionaryLimits.keys + 1
const MOST_DUPLICATES = 1000

/** Reads JSON and keeps where everything stands; a byte order mark before it is skipped. */
export function readJson(source: string): JsonReading {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const locator = makeLocator(text)
  const places = new Map<string, number>()
  const findings: Finding[] = []
  // of each open bracket: its written path, then the next index of an array or the keys of an object
  const open: { path: string; keys: Path; index: number; seen: Map<string, number> | undefined }[] =
    []
  let key = ''

  /** keeps the place of the value that begins here; its key, and its path as written */
  const begin = (start: number): { step?: PropertyKey; path: string } => {
    const parent = open.at(-1)
    const step = parent && (parent.seen ? key : parent.index++)
    if (step === undefined) {
      places.set('', start)
      return { path: '' }
    }
    if (open.length > DEEPEST || places.size >= MOST_PLACES) return { path: parent!.path }
    const path = childPath(parent!.path, step)
    places.set(path, start)
    return { step, path }
  }
  const error = scanJson(text, {
    enter: (start, isArray) => {
      const { step, path } = begin(start)
      const keys = open.at(-1)?.keys ?? []
      open.push({
        path,
        keys: step === undefined ? keys : [...keys, step],
        index: 0,
        seen: isArray ? undefined : new Map(),
      })
    },
    leave: () => {
      open.pop()
    },
    key: (start, end) => {
      const { seen, keys } = open.at(-1)!
      key = JSON.parse(text.slice(start, end)) as string
      const first = seen!.get(key)
      if (first === undefined) seen!.set(key, start)
      else if (findings.length < MOST_DUPLICATES)
        findings.push({
          code: 'duplicate-key',
          path: [...keys, key],
          offset: start,
          message: `this key stands already in line ${locator.point(first).line}: put both together under one, because only the last would be read`,
        })
    },
    scalar: start => {
      begin(start)
    },
  })
  if (error) findings.splice(0, Infinity, { code: 'json', path: [], ...error })
  return {
    value: error ? undefined : (JSON.parse(text) as unknown),
    findings,
    place(path, offset) {
      let at = offset
      for (let end = path.length; at === undefined && end >= 0; end--)
        at = places.get(path.slice(0, end).reduce<string>(childPath, ''))
      const point = locator.point(at ?? 0)
      return { line: point.line, column: point.column, offset: at ?? 0 }
    },
  }
}
