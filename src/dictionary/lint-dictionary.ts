import { checkOptions, isText } from '../tree/check-options.js'
import { makeBook } from './book.js'
import { checkDictionary } from './check-dictionary.js'
import { formatPath } from './path.js'
import { oneLine } from './quote.js'
import { readText } from './read-text.js'
import { duplicate } from './rules/duplicate.js'
import { gaps } from './rules/gaps.js'
import { noLetters } from './rules/no-letters.js'
import { notNfc } from './rules/not-nfc.js'
import { shadowed } from './rules/shadowed.js'
import { shortStem } from './rules/short-stem.js'
import { stars } from './rules/stars.js'
import { twoLabels } from './rules/two-labels.js'
import { unknownLabel } from './rules/unknown-label.js'
import { unsorted } from './rules/unsorted.js'
import { unused } from './rules/unused.js'
import { upperCase } from './rules/upper-case.js'
import { wrongScript } from './rules/wrong-script.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { DictionaryInput } from './define-dictionary.js'
import type { DictionaryProblem } from './problem.js'
import type { Finding } from './finding.js'
import type { JsonReading } from './read-json.js'
import type { Rule } from './rules/rule.js'

const rules: readonly Rule[] = [
  unknownLabel,
  noLetters,
  stars,
  gaps,
  wrongScript,
  shortStem,
  notNfc,
  duplicate,
  shadowed,
  twoLabels,
  unsorted,
  upperCase,
  unused,
]

/** Options of `lintDictionary`. */
export interface LintOptions {
  /** sentences and headings of the language, one a line, in which every term should be found */
  examples?: string | undefined
}

/**
 * Looks through a dictionary for what its author may want to change. What cannot be read at all is a problem too
 * (codes `json`, `schema`, `duplicate-key`), not an error.
 *
 * @param dictionary the text of a file, or a dictionary; only with a text do problems have line and column
 * @returns in the order of the text, or of words, labels, marks, months
 * @throws PolicyError `invalid-options`
 * @example
 * lintDictionary({ language: 'sq', labels: { retention: { terms: ['ruaj*', 'ruajtja'] } } })[0]?.code // 'shadowed'
 */
export function lintDictionary(
  dictionary: string | DictionaryInput,
  options: LintOptions = {},
): DictionaryProblem[] {
  checkOptions(options, { examples: isText })
  const { examples } = options
  const { value, findings, place }: Partial<JsonReading> & Pick<JsonReading, 'value' | 'findings'> =
    typeof dictionary === 'string' ? readText(dictionary) : { value: dictionary, findings: [] }
  if (value === undefined && findings.length) return ordered(findings, place)
  const checked = checkDictionary(value)
  return ordered(
    [
      ...findings,
      ...(checked.dictionary ? lint(checked.dictionary, examples, !place) : checked.findings),
    ],
    place,
  )
}

function lint(dictionary: Dictionary, examples: string | undefined, sort: boolean): Finding[] {
  const book = makeBook(dictionary, examples)
  const findings = rules.flatMap(rule => [...rule(book)])
  if (!sort) return findings
  const order = new Map(book.lists.map(({ list }, i) => [formatPath(list.path), i]))
  const rank = ({ path }: Finding): number => order.get(formatPath(path.slice(0, -1))) ?? -1
  return findings
    .map(finding => ({ finding, rank: rank(finding), index: Number(finding.path.at(-1)) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ finding }) => finding)
}

function ordered(
  findings: readonly Finding[],
  place: JsonReading['place'] | undefined,
): DictionaryProblem[] {
  const problem = ({ code, path, message }: Finding): DictionaryProblem => ({
    code,
    message: oneLine(message),
    path: oneLine(formatPath(path)),
  })
  if (!place) return findings.map(problem)
  return findings
    .map(finding => ({ finding, at: place(finding.path, finding.offset) }))
    .sort((a, b) => a.at.offset - b.at.offset)
    .map(({ finding, at: { line, column } }) => ({ ...problem(finding), line, column }))
}
