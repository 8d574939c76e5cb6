import {
  lintDictionary,
  parseDictionary,
  parsePolicy,
  problemLevels,
  toHtml,
  tryDictionary,
} from 'policytree'
import { changesOf } from './changes-of.js'
import type { Dictionary, Policy, TriedTerm } from 'policytree'
import type { FoundTerm, Problem, Questions, Reading } from './protocol.js'

const MOST_PLACES = 3
const AROUND = 40

/** The policy as it is without a dictionary of one's own, kept for the source that is being worked on. */
let plain: { source: string; policy: Policy } | undefined

/** Reads a policy with a dictionary, and tells what the dictionary did. */
export function readPolicy({ source, dictionary: text, titles }: Questions['read']): Reading {
  const start = performance.now()
  if (plain?.source !== source) plain = { source, policy: parsePolicy(source) }
  const problems = text.trim() ? problemsOf(text) : []
  const dictionary = usable(text, problems)
  const policy = dictionary ? parsePolicy(source, { dictionaries: [dictionary] }) : plain.policy
  return {
    report: toHtml(policy, { source, titles }),
    problems,
    terms: dictionary
      ? tryDictionary(dictionary, source, policy).map(term => foundOf(term, source))
      : [],
    changes: dictionary ? changesOf(plain.policy, policy) : [],
    time: performance.now() - start,
  }
}

/** A policy as the JSON of its tree. */
export function readTree({ source, dictionary: text }: Questions['tree']): string {
  const dictionary = usable(text, text.trim() ? problemsOf(text) : [])
  return JSON.stringify(
    parsePolicy(source, { dictionaries: dictionary ? [dictionary] : [] }),
    null,
    2,
  )
}

const problemsOf = (text: string): Problem[] =>
  lintDictionary(text).map(problem => ({ ...problem, level: problemLevels[problem.code] }))

/** The dictionary, if nothing is wrong with it; a word that stands twice is no reason to wait. */
function usable(text: string, problems: readonly Problem[]): Dictionary | undefined {
  const isWrong = problems.some(({ level, code }) => level === 'error' || code === 'duplicate')
  return text.trim() && !isWrong ? parseDictionary(text) : undefined
}

const foundOf = ({ places, ...term }: TriedTerm, source: string): FoundTerm => ({
  ...term,
  count: places.length,
  isOnlyRemoved: places.length > 0 && places.every(place => place.in === 'removed'),
  places: places.slice(0, MOST_PLACES).map(({ in: where, position: { start, end } }) => {
    const [from, to] = [start.offset!, end.offset!]
    return {
      in: where,
      before: source.slice(Math.max(0, from - AROUND), from),
      match: source.slice(from, to),
      after: source.slice(to, to + AROUND),
    }
  }),
})
