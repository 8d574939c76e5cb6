import { checkOptions, isText } from '../tree/check-options.js'
import { escapeText } from '../views/html/escape.js'
import { pageOf } from '../views/html/page.js'
import { style } from '../views/html/style.js'
import { notFound } from './not-found.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { DutyFinding } from './find-duties.js'

const OWN_STYLE = `${style}td,th{vertical-align:top;padding:.5em;text-align:start}`

/** Options of `coverageToHtml`. */
export interface CoverageHtmlOptions {
  /** default: 'What a law asks and a policy says' */
  title?: string | undefined
}

const checks: OptionChecks<CoverageHtmlOptions> = { title: isText }

/**
 * Findings as one HTML document: a row a duty, with its quotation. Everything of the document is escaped.
 *
 * @throws PolicyError `invalid-options`
 */
export function coverageToHtml(findings: readonly DutyFinding[], options: CoverageHtmlOptions = {}): string {
  checkOptions(options, checks)
  const { title = 'What a law asks and a policy says' } = options
  return pageOf({
    title,
    style: OWN_STYLE,
    body: `<header><h1 dir="auto">${escapeText(title)}</h1><p>Found by a program, for a reader to check. No legal advice.</p></header>
<main><table><thead><tr><th>Article</th><th>What must be told</th><th>Found</th></tr></thead><tbody>
${findings.map(rowOf).join('\n')}
</tbody></table></main>`,
  })
}

const rowOf = (finding: DutyFinding): string => {
  const { article, uncertain, what, when, condition, quotes, confidence } = finding
  const best = quotes[0]
  return `<tr id="${escapeText(finding.id)}"><td>${uncertain ? '? ' : ''}${escapeText(article)}</td><td>${escapeText(what)} <small>(${escapeText(condition ? `${when}: ${condition}` : when)})</small></td><td dir="auto">${
    best
      ? `${confidence.toFixed(2)} <q>${escapeText(best.quote)}</q><br><small>${escapeText(best.path.join(' › '))}</small>`
      : escapeText(notFound(finding))
  }</td></tr>`
}
