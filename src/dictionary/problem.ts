/** How much a problem matters: the term or file cannot work, works but not as meant, or is only good to know. */
export type ProblemLevel = 'error' | 'warning' | 'info'

/** Every code a problem can have, with its level; the codes are stable. */
export const problemLevels = {
  /** the text is not JSON */
  json: 'error',
  /** a value is not what a dictionary has there */
  schema: 'error',
  /** one key twice in one object: the first would be lost */
  'duplicate-key': 'error',
  /** a `*` with no letters before it */
  'lone-star': 'error',
  /** a `*` with letters behind it */
  'star-inside': 'error',
  /** nothing in the term can be matched */
  'no-letters': 'error',
  /** nothing but digits */
  'digits-only': 'warning',
  /** `...` where the one character `…` is meant */
  'three-dots': 'error',
  /** a `…` with nothing before or behind it */
  'empty-gap': 'warning',
  /** two terms of one list fold to the same */
  duplicate: 'warning',
  /** another term of the list always matches the same words */
  shadowed: 'warning',
  /** the same term under two labels (or months) */
  'two-labels': 'warning',
  /** letters of two scripts in a word */
  'wrong-script': 'warning',
  /** a stem before `*`, or a whole term, under three letters */
  'short-stem': 'warning',
  /** characters that Unicode composes stand apart */
  'not-nfc': 'warning',
  /** a list is not in order */
  unsorted: 'info',
  /** capitals, which matching ignores */
  'upper-case': 'info',
  /** no example has the term */
  unused: 'info',
  /** an id that the taxonomy does not have, but nearly: a new label, or a slip */
  'near-label': 'warning',
  /** an id that the taxonomy does not have: a new label */
  'unknown-label': 'info',
} as const satisfies Record<string, ProblemLevel>

/** What a problem of a dictionary is about. */
export type ProblemCode = keyof typeof problemLevels

/** Something in a dictionary that its author may want to change. */
export interface DictionaryProblem {
  code: ProblemCode
  /** what is wrong, how to write it, and why; one line of English without control characters */
  message: string
  /** such as `labels.retention.terms[3]`; '' for the whole dictionary */
  path: string
  /** 1-based; only if the dictionary was given as text */
  line?: number
  /** 1-based, in UTF-16 units; only if the dictionary was given as text */
  column?: number
}
