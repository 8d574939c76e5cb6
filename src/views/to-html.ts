import { checkOptions, isText } from '../tree/check-options.js'
import { headerOf } from './html/header.js'
import { messagesOf, removedOf } from './html/leftovers.js'
import { makeLegend } from './html/legend.js'
import { outlineOf } from './html/outline.js'
import { pageOf } from './html/page.js'
import { renderPolicy } from './html/render.js'
import { script, scriptHash } from './html/script.js'
import { cutSegments } from './html/segments.js'
import { style } from './html/style.js'
import { surveyPolicy } from './html/survey.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { Policy } from '../tree/types.js'

export interface HtmlOptions {
  /**
   * the parsed (decoded) text: with it terms are marked exactly; without it a term in text that the source writes
   * otherwise, through entities or collapsed white space, marks the whole stretch of text
   */
  source?: string | undefined
  /** BCP 47 code of the language of the labels' titles; default English */
  titles?: string | undefined
  /** default: the policy's own title */
  title?: string | undefined
}

const checks: OptionChecks<HtmlOptions> = { source: isText, titles: isText, title: isText }

/**
 * A policy as one HTML document for people: outline, text with the terms marked that its labels rest on, a filter by
 * label, what was removed. It needs no network; everything of the document is escaped, its links are text.
 *
 * @throws PolicyError `invalid-options`
 * @example
 * await writeFile('report.html', toHtml(parsePolicy(source), { source }))
 */
export function toHtml(policy: Policy, options: HtmlOptions = {}): string {
  checkOptions(options, checks)
  const { source, titles, title = policy.title ?? 'Untitled policy' } = options
  const survey = surveyPolicy(policy)
  const legend = makeLegend(survey, titles)
  const text = renderPolicy(policy, {
    legend,
    source,
    segments: cutSegments(survey.found),
    ids: new Map(survey.sections.map(({ section, id }) => [section, id])),
  })
  return pageOf({
    title,
    style,
    scriptHash,
    body: `<a class="skip" href="#text">Skip to the text</a>
${headerOf(policy, title, survey, legend)}
<div class="layout">
<nav aria-label="Outline"><details open><summary>Outline</summary>${outlineOf(survey.sections, legend)}</details></nav>
<main id="text" tabindex="-1">
${text}
<div class="rest" id="removed"><h2>Removed: no part of the policy</h2>${removedOf(policy.removed)}</div>
<div class="rest" id="messages"><h2>Messages</h2>${messagesOf(policy.messages)}</div>
</main>
</div>
<script>${script}</script>`,
  })
}
