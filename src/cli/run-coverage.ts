import { coverage } from '../coverage.js'
import { al } from '../duties/al.js'
import { ccpa } from '../duties/ccpa.js'
import { coverageToHtml } from '../coverage/coverage-to-html.js'
import { gdpr } from '../duties/gdpr.js'
import { kvkk } from '../duties/kvkk.js'
import { notFound } from '../coverage/not-found.js'
import { pipl } from '../duties/pipl.js'
import { ru } from '../duties/ru.js'
import { xk } from '../duties/xk.js'
import { PolicyError } from '../tree/policy-error.js'
import { printable } from '../views/printable.js'
import { ended, jsonPieces } from './json-pieces.js'
import { print } from './print.js'
import { nameOf } from './read-bytes.js'
import { readUtf8 } from './read-dictionary.js'
import { policiesOf } from './run-compare.js'
import type { Duties } from '../coverage/duties.js'
import type { DutyFinding } from '../coverage/find-duties.js'
import type { Policy } from '../tree/types.js'
import type { ReadingOptions } from './reading-options.js'

const laws: readonly Duties[] = [gdpr, pipl, kvkk, ru, al, xk, ccpa]
const LONGEST_QUOTE = 160

export interface CoverageOptions extends ReadingOptions {
  law?: string | undefined
  duties?: string | undefined
  json?: true | undefined
  html?: true | undefined
}

/** Runs `policytree coverage FILE --law gdpr`. */
export async function runCoverage(
  file: string,
  options: CoverageOptions,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const { json, html } = options
  const duties = options.duties === undefined ? lawOf(options.law) : readDuties(options.duties)
  const { policies, dictionaries } = policiesOf([file], options)
  const [policy] = policies as [Policy]
  const findings = coverage(policy, duties, { dictionaries })
  if (json) return print(stdout, ended(jsonPieces(findings)))
  if (html)
    return print(stdout, [`${coverageToHtml(findings, { title: policy.title }).trimEnd()}\n`])
  return print(stdout, [
    `${[printable(duties.name), '', ...findings.flatMap(linesOf)].join('\n')}\n`,
  ])
}

function lawOf(name: string | undefined): Duties {
  const law = laws.find(({ id }) => id === name)
  if (law) return law
  throw new PolicyError(
    'invalid-options',
    `--law is one of ${laws.map(({ id }) => id).join(', ')}${name === undefined ? '' : `, not "${name}"`}.`,
  )
}

/** What a file of duties holds; `coverage` looks whether it can be used. */
function readDuties(file: string): Duties {
  try {
    return JSON.parse(readUtf8(file, 'a file of duties')) as Duties
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new PolicyError('invalid-duties', `${nameOf(file)}: no JSON: ${error.message}`, {
      cause: error,
    })
  }
}

const linesOf = (finding: DutyFinding): string[] => {
  const { article, uncertain, what, when, condition, quotes, confidence } = finding
  const best = quotes[0]
  const quote = best && printable(best.quote)
  return [
    `${uncertain ? '? ' : ''}${article}  ${what}  (${condition ? `${when}: ${condition}` : when})`,
    quote === undefined
      ? `  ${notFound(finding)}`
      : `  ${confidence.toFixed(2)}  “${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote}”`,
  ]
}
