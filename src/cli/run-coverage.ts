import { parseArgs } from 'node:util'
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
import { help } from './help.js'
import { inertJson } from './inert.js'
import { nameOf } from './read-bytes.js'
import { readUtf8 } from './read-dictionary.js'
import { policiesOf, reading, write } from './run-compare.js'
import type { Duties } from '../coverage/duties.js'
import type { DutyFinding } from '../coverage/find-duties.js'
import type { Policy } from '../tree/types.js'

const laws: readonly Duties[] = [gdpr, pipl, kvkk, ru, al, xk, ccpa]
const LONGEST_QUOTE = 160

/** Runs `policytree coverage FILE --law gdpr`; returns the exit code. */
export function runCoverage(
  argv: readonly string[],
  stdout: { write(text: string): unknown },
): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...reading,
      law: { type: 'string' },
      duties: { type: 'string' },
      html: { type: 'boolean', default: false },
    },
  })
  if (values.help) return write(stdout, help.trimEnd())
  if (positionals.length !== 1)
    throw new PolicyError('invalid-options', 'coverage needs one file. See --help.')
  const duties = values.duties === undefined ? lawOf(values.law) : readDuties(values.duties)
  const { policies, dictionaries } = policiesOf(positionals, values)
  const [policy] = policies as [Policy]
  const findings = coverage(policy, duties, { dictionaries })
  if (values.json) return write(stdout, inertJson(JSON.stringify(findings, null, 2)))
  if (values.html) return write(stdout, coverageToHtml(findings, { title: policy.title }).trimEnd())
  return write(stdout, [printable(duties.name), '', ...findings.flatMap(linesOf)].join('\n'))
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
