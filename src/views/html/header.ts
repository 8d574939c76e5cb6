import { chip } from './chip.js'
import { escapeAttribute, escapeText } from './escape.js'
import { langAttribute, languageName } from './language.js'
import { percent } from './percent.js'
import type { Policy } from '../../tree/types.js'
import type { Legend } from './legend.js'
import type { Survey } from './survey.js'

/** What the document is: title, languages, date, counts; below it the labels to filter by. */
export function headerOf(policy: Policy, title: string, survey: Survey, legend: Legend): string {
  const labelled = survey.sections.filter(({ section }) => section.labels.length).length
  const facts: [name: string, value: string][] = [
    ['Language', languagesOf(policy)],
    [
      'Last update',
      policy.updated
        ? `<time datetime="${escapeAttribute(policy.updated.date)}">${escapeText(policy.updated.date)}</time>`
        : '<span class="note">not stated</span>',
    ],
    [
      'Sections',
      `${survey.sections.length}${survey.sections.length ? ` <span class="note">${labelled} labelled</span>` : ''}`,
    ],
    ['Labels', String(legend.size)],
    ['Evidence', String(survey.found.length)],
    ['Removed', policy.removed.length ? `<a href="#removed">${policy.removed.length}</a>` : '0'],
    [
      'Messages',
      policy.messages.length ? `<a href="#messages">${policy.messages.length}</a>` : '0',
    ],
  ]
  return `<header><p class="kind">Privacy policy report</p><h1 dir="auto"${title === policy.title ? langAttribute(policy.language) : ''}>${escapeText(title)}</h1><dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>${filterOf(legend)}</header>`
}

function languagesOf({ language, languages }: Policy): string {
  if (!languages.length) return languageName(language)
  return languages
    .map(
      l =>
        `<span>${languageName(l.language)}${languages.length > 1 ? ` <span class="note">${percent(l.share)}</span>` : ''}</span>`,
    )
    .join(', ')
}

function filterOf(legend: Legend): string {
  if (!legend.size) return '<p class="note">No labels were given.</p>'
  return `<div class="filter" role="group" aria-labelledby="filter"><h2 id="filter">Labels</h2><p class="note">Press labels to set off their sections and terms; Escape shows everything again.</p><div class="chips">${[...legend.values()].map(entry => chip(entry, { count: entry.sections })).join(' ')} <button type="button" id="clear" hidden>Show everything</button></div><p id="status" role="status"></p></div>`
}
