import type { Pattern } from './pattern.js'

/** Patterns in arrays: of tens of thousands a document needs some hundred, which are made when they are first asked for. */
export interface PatternList {
  /** pattern → what it has in common with others */
  groupOf: Int32Array
  groups: Omit<Pattern, 'term'>[]
  /** the terms, one after the other: that of a pattern ends before `termEnds[pattern]` */
  terms: Uint16Array
  termEnds: Int32Array
}

export function listPatterns(patterns: readonly Pattern[]): PatternList {
  const groups = new Map<string, number>()
  const list: PatternList = {
    groupOf: new Int32Array(patterns.length),
    groups: [],
    terms: new Uint16Array(patterns.reduce((sum, { term }) => sum + term.length, 0)),
    termEnds: new Int32Array(patterns.length),
  }
  let end = 0
  patterns.forEach(({ term, ...group }, id) => {
    const key = JSON.stringify(group)
    let number = groups.get(key)
    if (number === undefined) groups.set(key, (number = list.groups.push(group) - 1))
    list.groupOf[id] = number
    for (let i = 0; i < term.length; i++) list.terms[end++] = term.charCodeAt(i)
    list.termEnds[id] = end
  })
  return list
}

/** Gives a list's patterns by number, the same object every time. */
export function openPatterns({
  groupOf,
  groups,
  terms,
  termEnds,
}: PatternList): (id: number) => Pattern {
  const patterns = new Array<Pattern | undefined>(groupOf.length)
  const open = (id: number): Pattern => {
    const { use, language, value, concept, anywhere, apart } = groups[groupOf[id]!]! // by name: copies of read objects would be of many hidden classes
    return {
      use,
      term: String.fromCharCode(...terms.subarray(id && termEnds[id - 1]!, termEnds[id])),
      language,
      value,
      concept,
      anywhere,
      apart,
    }
  }
  return id => (patterns[id] ??= open(id))
}
