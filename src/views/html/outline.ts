import { chip } from './chip.js'
import { escapeText } from './escape.js'
import { langAttribute } from './language.js'
import { filterAttribute } from './legend.js'
import { percent } from './percent.js'
import type { Legend } from './legend.js'
import type { Numbered } from './survey.js'

const BASES = new Map<string, string>([
  ['tag', 'heading element'],
  ['bold', 'bold text'],
  ['number', 'numbering'],
  ['line', 'line of its own'],
  ['run-in', 'run-in heading'],
  ['topic', 'change of topic'],
])

/** The sections as nested lists of links, each with its labels and how sure it is that it begins there. */
export function outlineOf(sections: readonly Numbered[], legend: Legend): string {
  const html: string[] = []
  let depth = -1
  for (const numbered of sections) {
    if (numbered.level > depth) html.push('<ol>')
    else html.push('</li>', '</ol></li>'.repeat(depth - numbered.level))
    depth = numbered.level
    html.push('<li>', entry(numbered, legend))
  }
  return depth < 0
    ? '<p class="note">No sections were found.</p>'
    : `${html.join('')}${'</li></ol>'.repeat(depth + 1)}`
}

function entry({ section, id }: Numbered, legend: Legend): string {
  const number =
    section.number === undefined ? '' : `<span class="number">${escapeText(section.number)}</span> `
  const title = section.title ? escapeText(section.title) : '<i lang="en">(no heading)</i>'
  const chips = section.labels.map(label => chip(legend.get(label.id)!, label)).join(' ')
  const basis = BASES.get(section.basis) ?? escapeText(section.basis)
  return `<div class="entry"${filterAttribute(section.labels, legend)}><a href="#s${id}" dir="auto"${langAttribute(section.language)}>${number}${title}</a><div class="about">${chips} <span class="note">${basis}, ${percent(section.confidence)} sure</span></div></div>`
}
