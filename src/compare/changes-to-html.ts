import { checkOptions, isText } from '../tree/check-options.js'
import { escapeText } from '../views/html/escape.js'
import { pageOf } from '../views/html/page.js'
import { style } from '../views/html/style.js'
import { titleOfChange } from './title-of-change.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { Change, WordChange } from './change.js'

const OWN_STYLE = `${style}
table{width:100%;table-layout:fixed;border-collapse:collapse}td,th{vertical-align:top;padding:.5em;text-align:start;white-space:pre-wrap;overflow-wrap:anywhere}
del{background:#fdd}ins{background:#dfd}@media (prefers-color-scheme:dark){del{background:#622}ins{background:#252}}`

/** Options of `changesToHtml`. */
export interface ChangesHtmlOptions {
  /** default: 'What changed' */
  title?: string | undefined
}

const checks: OptionChecks<ChangesHtmlOptions> = { title: isText }

/**
 * Changes as one HTML document, the two versions side by side. Everything of the documents is escaped.
 *
 * @throws PolicyError `invalid-options`
 */
export function changesToHtml(
  changes: readonly Change[],
  options: ChangesHtmlOptions = {},
): string {
  checkOptions(options, checks)
  const { title = 'What changed' } = options
  return pageOf({
    title,
    style: OWN_STYLE,
    body: `<header><h1 dir="auto">${escapeText(title)}</h1><p>${changes.length} ${changes.length === 1 ? 'change' : 'changes'}</p></header>
<main>
${changes.map(sectionOf).join('\n')}
</main>`,
  })
}

const sectionOf = (change: Change): string => {
  const { kinds, labels, weight, facts, edits, before, after } = change
  const rows = edits.length
    ? edits.map(({ words }) => [sideOf(words, 'removed'), sideOf(words, 'added')])
    : [[escapeText(before?.quote ?? ''), escapeText(after?.quote ?? '')]]
  const list = facts.map(
    fact =>
      `<li>${fact.type}: ${escapeText(fact.before ?? 'none')} → ${escapeText(fact.after ?? 'none')}</li>`,
  )
  return `<section><h2 dir="auto">${escapeText(titleOfChange(change))}</h2>
<p>${kinds.join(', ')} · ${Math.round(weight * 1000) / 10} % of the text${labels.length ? ` · ${escapeText(labels.join(', '))}` : ''}</p>
${list.length ? `<ul>${list.join('')}</ul>\n` : ''}<table><thead><tr><th>Before</th><th>After</th></tr></thead><tbody>${rows.map(cells => `<tr>${cells.map(cell => `<td dir="auto">${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></section>`
}

const sideOf = (words: readonly WordChange[], own: 'removed' | 'added'): string =>
  words
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) =>
      kind === 'same'
        ? escapeText(text)
        : kind === 'removed'
          ? `<del>${escapeText(text)}</del>`
          : `<ins>${escapeText(text)}</ins>`,
    )
    .join('')
