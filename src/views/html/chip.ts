import { escapeAttribute, escapeText } from './escape.js'
import { percent } from './percent.js'
import type { Entry } from './legend.js'

/**
 * A button that filters by a label. Chips in the legend are tab stops; those that repeat them beside sections are for
 * pointers only, so that a keyboard need not pass by hundreds.
 */
export function chip(
  { key, name, id, covers, slot, marks }: Entry,
  shown: { score: number } | { count: number },
): string {
  const inLegend = 'count' in shown
  const figure = inLegend ? String(shown.count) : percent(shown.score)
  const tip = inLegend
    ? `${covers ?? id} (sections: ${figure}, marked terms: ${marks})`
    : `${name}: score ${figure}`
  return `<button type="button" class="chip l${slot}" data-k="${key}" aria-pressed="false" title="${escapeAttribute(tip)}"${inLegend ? '' : ' tabindex="-1"'}><span class="name" dir="auto">${escapeText(name)}</span> <span class="figure">${figure}</span></button>`
}
