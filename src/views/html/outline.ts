import { sectionChip } from './chip.js'
import { escapeText } from './escape.js'
import { langAttribute } from './language.js'
import { filterAttribute } from './legend.js'
import type { Legend } from './legend.js'
import type { Numbered } from './survey.js'
import type { Words } from './words.js'

/** The sections as nested lists of links, each with its labels. */
export function outlineOf(sections: readonly Numbered[], legend: Legend, words: Words): string {
  const html: string[] = []
  let depth = -1
  for (const numbered of sections) {
    if (numbered.level > depth) html.push('<ol>')
    else html.push('</li>', '</ol></li>'.repeat(depth - numbered.level))
    depth = numbered.level
    html.push('<li>', entry(numbered, legend, words))
  }
  return depth < 0
    ? `<p class="note">${words.noSections}</p>`
    : `${html.join('')}${'</li></ol>'.repeat(depth + 1)}`
}

function entry({ section, id }: Numbered, legend: Legend, words: Words): string {
  const number =
    section.number === undefined ? '' : `<span class="number">${escapeText(section.number)}</span> `
  const title = section.title
    ? escapeText(section.title)
    : `<i lang="${words.tag}">(${words.noHeading})</i>`
  const chips = section.labels.map(label => sectionChip(legend.get(label.id)!, label, words))
  return `<div class="entry"${filterAttribute(section.labels, legend)}><a href="#s${id}" dir="auto"${langAttribute(section.language)}>${number}${title}</a><div class="about">${chips.join(' ') || `<span class="note none">${words.noLabel}</span>`}</div></div>`
}
