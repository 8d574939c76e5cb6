import { compareSides } from './compare/compare-sides.js'
import { readSide } from './compare/side.js'
import { comparingLexicons } from './comparing-lexicons.js'
import { makeFactFinder } from './facts/find-facts.js'
import type { Change } from './compare/change.js'
import type { CompareOptions } from './comparing-lexicons.js'
import type { Policy } from './tree/types.js'

/** A language with less of a text than this is quoted in it. */
const LEAST_SHARE = 0.04

/** The base languages of some policies: 'zh' of zh-Hant. */
export const languagesOf = (...policies: readonly Policy[]): ReadonlySet<string> =>
  new Set(
    policies.flatMap(({ language, languages }) =>
      [...languages.filter(({ share }) => share >= LEAST_SHARE), { language }].map(
        own => own.language.split('-')[0]!,
      ),
    ),
  )

/**
 * What changed from one version of a policy to another, in the order of the later one.
 *
 * Printed words are compared: other numbers of sections, line ends, markup and an other order of links are no changes.
 *
 * @throws PolicyError `invalid-options`, `invalid-dictionary`
 * @example
 * compare(parsePolicy(old), parsePolicy(current)).filter(({ labels }) => labels.includes('retention'))
 */
export function compare(before: Policy, after: Policy, options: CompareOptions = {}): Change[] {
  const { lexiconsIn, monthFirst } = comparingLexicons(options)
  const languages = languagesOf(before, after)
  const findFacts = makeFactFinder({ lexicons: lexiconsIn(languages), monthFirst, languages })
  return compareSides(readSide(before), readSide(after), findFacts)
}
