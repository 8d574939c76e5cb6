import { languagesOf } from './compare-policies.js'
import { comparingLexicons } from './comparing-lexicons.js'
import { findDuties } from './coverage/find-duties.js'
import { checkDuties } from './coverage/check-duties.js'
import { makeLexicon } from './evidence/lexicon.js'
import { PolicyError } from './tree/policy-error.js'
import type { CompareOptions } from './comparing-lexicons.js'
import type { Duties } from './coverage/duties.js'
import type { DutyFinding } from './coverage/find-duties.js'
import type { DutiesProblem } from './coverage/check-duties.js'
import type { Lexicon } from './evidence/lexicon.js'
import type { Policy } from './tree/types.js'

const compiled = new WeakMap<Duties, Lexicon>() // for as long as they are kept

const MOST_TOLD = 20

const told = (problems: readonly DutiesProblem[]): string =>
  [
    ...problems.slice(0, MOST_TOLD).map(({ path, message }) => `${path}: ${message}`),
    ...(problems.length > MOST_TOLD ? [`and ${problems.length - MOST_TOLD} more`] : []),
  ].join('\n')

/** The terms of duties, each under its duty's id. */
function lexiconOf(duties: Duties): Lexicon {
  let lexicon = compiled.get(duties)
  if (!lexicon) {
    const problems = checkDuties(duties)
    if (problems.length) throw new PolicyError('invalid-duties', told(problems))
    const languages = [...new Set(duties.duties.flatMap(({ terms }) => Object.keys(terms)))]
    lexicon = makeLexicon(
      languages.map(language => ({
        language,
        labels: Object.fromEntries(
          duties.duties.map(({ id, terms }) => [id, { terms: terms[language] ?? [] }]),
        ),
      })),
    )
    compiled.set(duties, lexicon)
  }
  return lexicon
}

/**
 * Which of the things that a law asks a notice to tell a policy speaks to, with quotations. What is not found may still be
 * there: a finding says what was searched. No legal advice.
 *
 * @throws PolicyError `invalid-duties` for duties that cannot be used, `invalid-options`, `invalid-dictionary`
 * @example
 * coverage(policy, gdpr).filter(({ status, when }) => status === 'not-found' && when === 'always')
 */
export function coverage(
  policy: Policy,
  duties: Duties,
  options: CompareOptions = {},
): DutyFinding[] {
  const { lexiconsIn } = comparingLexicons(options)
  const languages = languagesOf(policy)
  return findDuties(policy, duties, {
    lexicons: lexiconsIn(languages),
    terms: lexiconOf(duties),
    languages,
  })
}
