import { legendChip } from './chip.js'
import { dividesOf } from './divides.js'
import { escapeAttribute, escapeText } from './escape.js'
import { languageName } from './language.js'
import { percent } from './percent.js'
import { fill } from './words.js'
import type { Policy } from '../../tree/types.js'
import type { Entry, Legend } from './legend.js'
import type { Survey } from './survey.js'
import type { Words } from './words.js'

/** What the document is: title, as HTML, languages, date, counts; below it the labels to filter by. */
export function headerOf(
  policy: Policy,
  title: string,
  survey: Survey,
  legend: Legend,
  words: Words,
): string {
  const labelled = survey.sections.filter(({ section }) => section.labels.length).length
  const facts: [name: string, value: string][] = [
    [words.language, languagesOf(policy, words)],
    [
      words.updated,
      policy.updated
        ? `<time datetime="${escapeAttribute(policy.updated.date)}">${escapeText(policy.updated.date)}</time>`
        : `<span class="note">${words.notStated}</span>`,
    ],
    [
      words.sections,
      `${survey.sections.length}${labelled < survey.sections.length ? ` <span class="note">${fill(words.withLabels, { n: labelled })}</span>` : ''}`,
    ],
    [words.removed, countOf(policy.removed, 'removed')],
    [words.messages, countOf(policy.messages, 'messages')],
  ]
  return `<header><p class="kind">${words.report}</p>${title}<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>${filterOf(survey, legend, words)}</header>`
}

const countOf = ({ length }: readonly unknown[], id: string): string =>
  length ? `<a href="#${id}">${length}</a>` : '0'

/** A language with less of the text is a name or two. */
const LEAST_SHARE = 0.01

function languagesOf({ language, languages }: Policy, words: Words): string {
  const told = languages.filter(({ share }, i) => !i || share >= LEAST_SHARE)
  if (!told.length) return languageName(language, words)
  return told
    .map(
      l =>
        `<span>${languageName(l.language, words)}${told.length > 1 ? ` <span class="note">${escapeText(percent(l.share, words.tag))}</span>` : ''}</span>`,
    )
    .join(', ')
}

function filterOf(survey: Survey, legend: Legend, words: Words): string {
  if (!legend.size) return `<p class="note">${words.noLabels}</p>`
  const entries = [...legend.values()]
  const chips = (some: readonly Entry[]): string =>
    some.map(entry => legendChip(entry, figureOf(entry, words), tipOf(entry, words))).join(' ')
  const rare = entries.filter(entry => !entry.sections)
  const hint = survey.found.some(({ denied }) => denied)
    ? `${words.hint} ${words.denialHint}`
    : words.hint
  return `<div class="filter" role="group" aria-labelledby="filter"><h2 id="filter">${words.labels}</h2><p id="status" role="status" data-text="${words.status}"></p><p class="note">${hint}</p>${dividesOf(survey, legend, words)}<div class="chips">${chips(entries.filter(entry => entry.sections))} <button type="button" id="clear" hidden>${words.showAll}</button></div>${
    rare.length
      ? `<details class="rare"><summary>${words.onlyInParagraphs}</summary><div class="chips">${chips(rare)}</div></details>`
      : ''
  }</div>`
}

const figureOf = ({ share }: Entry, { tag }: Words): string => (share ? percent(share, tag) : '')

/** What a label covers is known in English only. */
function tipOf({ covers, name, sections, share }: Entry, words: Words): string {
  const facts = [
    `${words.sections}: ${sections}`,
    ...(share ? [fill(words.shareOfText, { n: percent(share, words.tag) })] : []),
  ]
  return fill(words.labelTip, { name, covers: covers ?? name, facts: facts.join(', ') })
}
