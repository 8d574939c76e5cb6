import { concepts } from '../tree/concepts.js'

/** Says what is wrong with a value, by the path from it; nothing if it is right. */
export type Check = (value: unknown) => readonly Fault[]

export interface Fault {
  path: readonly (string | number)[]
  /** must be … */
  must: string
}

const is =
  (must: string, test: (value: unknown) => boolean): Check =>
  value =>
    test(value) ? [] : [{ path: [], must }]

/** Fields that a node has, and, behind `?`, that it may have; it may have others too. */
const has =
  (fields: Readonly<Record<string, Check>>): Check =>
  value =>
    isObject(value)
      ? Object.entries(fields).flatMap(([field, check]) => {
          const name = field.replace('?', '')
          const own = value[name]
          return own === undefined && name !== field ? [] : inside(name, check(own))
        })
      : [{ path: [], must: 'an object' }]

const each =
  (check: Check, least = 0): Check =>
  value => {
    if (!Array.isArray(value)) return [{ path: [], must: 'an array' }]
    if (value.length < least) return [{ path: [], must: `an array of at least ${least}` }]
    return value.flatMap((item, i) => inside(i, check(item)))
  }

const inside = (key: string | number, faults: readonly Fault[]): Fault[] =>
  faults.map(({ path, must }) => ({ path: [key, ...path], must }))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = is('a string', value => typeof value === 'string')
const number = is('a finite number', Number.isFinite)
const share = is(
  'a number from 0 to 1',
  value => typeof value === 'number' && value >= 0 && value <= 1,
)
const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  is(
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number of at least ${least}`
      : `a whole number from ${least} to ${most}`,
    value => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  )
const oneOf = (...values: readonly unknown[]): Check =>
  is(values.map(value => JSON.stringify(value)).join(' or '), value => values.includes(value))

const point = has({ line: whole(1), column: whole(1), offset: whole(0) })
const position = has({ start: point, end: point })
const conceptIds: ReadonlySet<unknown> = new Set(concepts.map(({ id }) => id))

const evidence = has({
  term: text,
  'concept?': is('the id of a concept', value => conceptIds.has(value)),
  language: text,
  in: oneOf('heading', 'body', 'ancestor'),
  position,
  'denied?': oneOf(true),
})
const label = has({ id: text, score: share, evidence: each(evidence, 1) })
const weight = has({
  base: number,
  heading: number,
  body: number,
  ancestor: number,
  document: number,
  labels: number,
})

/** A section but for its children. */
export const checkSection: Check = has({
  depth: whole(1, 6),
  title: text,
  'number?': text,
  basis: oneOf('tag', 'bold', 'number', 'line', 'run-in', 'topic'),
  confidence: share,
  language: text,
  labels: each(label),
  'data?': has({
    weights: each(weight),
    'runnerUp?': has({ id: text, score: share, least: share, evidence: each(evidence), weight }),
  }),
  position,
})

/** A block, of which mdast says what it holds, or what is in one. */
export const checkBlock: Check = has({
  type: is('the type of an mdast node', value => typeof value === 'string' && value !== 'section'),
  position,
  'data?': has({ 'labels?': each(label) }),
})

/** A policy but for its children. */
export const checkPolicy: Check = has({
  type: oneOf('policy'),
  'title?': text,
  language: text,
  languages: each(has({ language: text, share })),
  'updated?': has({
    date: is(
      'a date such as "2023-06-30", "2023-06" or "2023"',
      value => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
    ),
    position,
  }),
  removed: each(has({ reason: text, position, text })),
  messages: each(has({ code: text, text, 'position?': position })),
  'data?': has({ 'ownLabels?': each(text) }),
  position,
})
