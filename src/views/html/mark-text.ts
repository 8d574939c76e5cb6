import { align } from './align.js'
import { escapeAttribute, escapeText } from './escape.js'
import { filterAttribute } from './legend.js'
import { segmentsWithin } from './segments.js'
import type { Literal } from 'unist'
import type { Legend } from './legend.js'
import type { Segment } from './segments.js'
import type { Found } from './survey.js'

/** What marking needs to know of the document. */
export interface Marking {
  segments: readonly Segment[]
  legend: Legend
  /** the parsed text; without it a term in text that the source writes otherwise marks the whole node */
  source: string | undefined
}

const MOST_LINES = 8

/** A literal's value as HTML, evidence in it marked. */
export function markText(node: Literal, marking: Marking): string {
  const value = String(node.value)
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return escapeText(value)
  const touching = segmentsWithin(marking.segments, start, end)
  if (!touching.length || !value) return escapeText(value)
  const alignment = align(value, start, end, marking.source)
  if (!alignment)
    return mark(value, [...new Set(touching.flatMap(s => s.found))], marking.legend, ' wide')
  let html = ''
  let done = 0
  for (const segment of touching) {
    const from = Math.max(done, snap(value, alignment.from(segment.start)))
    const to = snap(value, alignment.to(segment.end))
    if (from >= to) continue
    html +=
      escapeText(value.slice(done, from)) +
      mark(value.slice(from, to), segment.found, marking.legend, '')
    done = to
  }
  return html + escapeText(value.slice(done))
}

/** An offset that does not cut a surrogate pair. */
function snap(value: string, at: number): number {
  const unit = value.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

function mark(text: string, found: readonly Found[], legend: Legend, more: string): string {
  const slots = [...new Set(found.map(f => legend.get(f.label)!.slot))]
  // a second label takes the lower half of the colour; what is below that is told by the tooltip
  const colours = slots[1] === undefined ? `l${slots[0]!}` : `l${slots[0]!} two m${slots[1]}`
  const lines = found
    .slice(0, MOST_LINES)
    .map(f => `${legend.get(f.label)!.name}: “${f.term}” (${f.language})`)
  if (found.length > MOST_LINES) lines.push(`and ${found.length - MOST_LINES} more`)
  const tip = more ? ['Somewhere in this text:', ...lines] : lines
  return `<mark class="${colours}${more}"${filterAttribute(found, legend)} title="${escapeAttribute(tip.join('\n'))}">${escapeText(text)}</mark>`
}
