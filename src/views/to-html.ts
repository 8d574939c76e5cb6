import { checkOptions, isText } from '../tree/check-options.js'
import { escapeText } from './html/escape.js'
import { headerOf } from './html/header.js'
import { langAttribute } from './html/language.js'
import { messagesOf, removedOf } from './html/leftovers.js'
import { makeLegend } from './html/legend.js'
import { outlineOf } from './html/outline.js'
import { pageOf } from './html/page.js'
import { renderNodes } from './html/render.js'
import { script, scriptHash } from './html/script.js'
import { cutSegments } from './html/segments.js'
import { style } from './html/style.js'
import { surveyPolicy } from './html/survey.js'
import { wordsFor } from './html/words.js'
import { textOf } from './walk.js'
import type { Heading } from 'mdast'
import type { OptionChecks } from '../tree/check-options.js'
import type { Policy } from '../tree/types.js'

/** Options of `toHtml`. */
export interface HtmlOptions {
  /**
   * the parsed (decoded) text: with it terms are marked exactly; without it a term in text that the source writes
   * otherwise, through entities or collapsed white space, marks the whole stretch of text
   */
  source?: string | undefined
  /** BCP 47 code of the language of the labels' titles and of the report's own words; default English */
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
  const { source, titles } = options
  const words = wordsFor(titles)
  const title = options.title ?? policy.title ?? words.untitled
  const survey = surveyPolicy(policy)
  const legend = makeLegend(survey, words.tag)
  const heading = title === policy.title ? titleHeading(policy) : undefined
  const [own, text] = renderNodes([heading?.children ?? [], [policy]], {
    legend,
    words,
    source,
    segments: cutSegments(survey.found),
    marked: new Map(),
    ids: new Map(survey.sections.map(({ section, id }) => [section, id])),
    title: heading,
  })
  const h1 = `<h1 dir="auto"${title === policy.title ? langAttribute(policy.language) : ''}>${heading ? own : escapeText(title)}</h1>`
  return pageOf({
    title,
    style,
    scriptHash,
    language: words.tag,
    body: `<a class="skip" href="#text">${words.skip}</a>
${headerOf(policy, h1, survey, legend, words)}
<div class="layout">
<nav aria-label="${words.outline}"><p class="find" role="search"><input type="search" id="search" placeholder="${words.search}" aria-label="${words.search}"> <output id="found" for="search" data-text="${words.found}"></output></p><details open><summary>${words.outline}</summary>${outlineOf(survey.sections, legend, words)}</details></nav>
<main id="text" tabindex="-1">
${text}
<div class="rest" id="removed"><h2>${words.removedTitle}</h2>${removedOf(policy.removed, words)}</div>
<div class="rest" id="messages"><h2>${words.messages}</h2>${messagesOf(policy.messages, words)}</div>
</main>
</div>
<aside id="note" aria-label="${words.why}" tabindex="-1" hidden><button type="button" id="close" aria-label="${words.close}">×</button><div></div></aside>
<script>${script}</script>`,
  })
}

/** The document's heading for itself, which the page has for its own. */
const titleHeading = (policy: Policy): Heading | undefined =>
  policy.children.find(
    (node): node is Heading => node.type === 'heading' && textOf(node, ' ') === policy.title,
  )
