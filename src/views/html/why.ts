import { labelTitle } from '../../tree/label-title.js'
import { escapeText } from './escape.js'
import { langAttribute } from './language.js'
import { segmentsWithin } from './segments.js'
import { fillHtml, scoreOf, surenessText } from './sureness.js'
import { wordOf } from './words.js'
import type { Evidence, Label, Section } from '../../tree/types.js'
import type { Rendering } from './piece.js'
import type { Words } from './words.js'

const PLACES = ['heading', 'body', 'ancestor'] as const
const LONGEST_QUOTE = 90

/** Why a section has its labels: the words they rest on, each a link to where it stands; what came second; why it is a section. */
export function whyOf(node: Section, rendering: Rendering): string {
  const { words } = rendering
  const labels = node.labels.map(label => `<li>${labelOf(label, rendering)}</li>`)
  return `<details class="why"><summary>${words.why}</summary>${labels.length ? `<ul>${labels.join('')}</ul>` : ''}${secondOf(node, words)}<p>${fillHtml(
    words.foundBy,
    {
      basis: escapeText(wordOf(words.bases, node.basis)),
      sureness: surenessText(node.confidence, words),
    },
  )}</p></details>`
}

function labelOf({ id, score, evidence }: Label, rendering: Rendering): string {
  const { legend, words } = rendering
  const places = PLACES.flatMap(place => {
    const here = evidence.filter(e => e.in === place)
    return here.length
      ? [`${words.places[place]}: ${here.map(e => quoteOf(e, rendering)).join(' ')}`]
      : []
  })
  return `<b dir="auto">${escapeText(legend.get(id)!.name)}</b>, ${surenessText(score, words)} <span class="note">${scoreOf(score)}</span>${places.map(place => `<div>${place}</div>`).join('')}`
}

/** The words of the text, else the dictionary's; a link if they are marked. */
function quoteOf(evidence: Evidence, { segments, marked, words }: Rendering): string {
  const { term, language, denied, position } = evidence
  const parts = segmentsWithin(segments, position.start.offset!, position.end.offset!).flatMap(
    segment => marked.get(segment) ?? [],
  )
  const text = parts.every(part => part.text) ? parts.map(part => part.text).join('') : ''
  const quote = `<bdi${langAttribute(language)}>${escapeText(shortened(text.replace(/\s+/g, ' ') || term))}</bdi>`
  const link = `“${parts[0] ? `<a href="#m${parts[0].id}">${quote}</a>` : quote}”`
  return denied ? `${link} <span class="note">(${words.denied})</span>` : link
}

/** A long quote without its middle, cut between characters. */
function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  const characters = Array.from(text)
  const half = LONGEST_QUOTE / 2
  return `${characters.slice(0, half).join('')} … ${characters.slice(-half).join('')}`
}

function secondOf({ data }: Section, words: Words): string {
  const second = data?.runnerUp
  if (!second) return ''
  const needed =
    second.score < second.least
      ? ` ${fillHtml(words.needed, { least: scoreOf(second.least) })}`
      : ''
  return `<p>${fillHtml(words.cameSecond, {
    label: `<span dir="auto">${escapeText(labelTitle(second.id, words.tag))}</span>`,
    sureness: `${surenessText(second.score, words)} (${scoreOf(second.score)})`,
  })}${needed}</p>`
}
