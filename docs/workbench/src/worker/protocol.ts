import type { DictionaryProblem, ProblemLevel, TriedPlace, TriedTerm } from 'policytree'

/** What the page asks its worker. */
export interface Questions {
  /** a policy, read with the text of a dictionary file */
  read: { source: string; dictionary: string; titles: string }
  /** the same, as the tree's JSON */
  tree: { source: string; dictionary: string }
  /** the text of a file */
  decode: { bytes: Uint8Array }
}

export interface Answers {
  read: Reading
  tree: string
  decode: string
}

/** What became of a policy. */
export interface Reading {
  /** an HTML document */
  report: string
  /** of the dictionary: it was left out if one of them is an error */
  problems: Problem[]
  terms: FoundTerm[]
  changes: Change[]
  /** milliseconds that the worker took */
  time: number
}

export interface Problem extends DictionaryProblem {
  level: ProblemLevel
}

/** A term of the dictionary, with the first places where it stands. */
export interface FoundTerm extends Omit<TriedTerm, 'places'> {
  count: number
  isOnlyRemoved: boolean
  places: { in: TriedPlace['in']; before: string; match: string; after: string }[]
}

/** A section whose labels are other ones with the dictionary; `undefined` where it is no section. */
export interface Change {
  title: string
  before: string[] | undefined
  after: string[] | undefined
}
