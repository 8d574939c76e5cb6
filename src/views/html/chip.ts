import { escapeAttribute, escapeText } from './escape.js'
import { scoreOf, surenessOf } from './sureness.js'
import { fill } from './words.js'
import type { Label } from '../../tree/types.js'
import type { Entry } from './legend.js'
import type { Words } from './words.js'

/** A button of the legend, a tab stop. */
export const legendChip = (entry: Entry, figure: string, tip: string): string =>
  button(entry, '', tip, figure)

/** The same beside a section, for pointers only, so that a keyboard need not pass by hundreds; `isDenied` if all its evidence is. */
export function sectionChip(
  entry: Entry,
  { score, evidence }: Label,
  { sureness, denied }: Words,
): string {
  const word = sureness[surenessOf(score)]
  const isDenied = evidence.every(e => e.denied)
  const note = [word, ...(isDenied ? [denied] : [])].join(', ')
  return button(
    entry,
    ` tabindex="-1"`,
    fill('{name}: {note} ({score})', { name: entry.name, note, score: scoreOf(score) }),
    note,
    `${isDenied ? ' denied' : ''} ${surenessOf(score)}`,
  )
}

const button = (
  { key, name, slot }: Entry,
  attributes: string,
  tip: string,
  figure: string,
  classes = '',
): string =>
  `<button type="button" class="chip l${slot}${classes}" data-k="${key}" aria-pressed="false" title="${escapeAttribute(tip)}"${attributes}><span class="name" dir="auto">${escapeText(name)}</span>${figure ? ` <span class="figure">${escapeText(figure)}</span>` : ''}</button>`
