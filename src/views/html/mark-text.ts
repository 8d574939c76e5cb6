import { align } from './align.js'
import { escapeAttribute, escapeText } from './escape.js'
import { filterAttribute } from './legend.js'
import { segmentsWithin } from './segments.js'
import { fill } from './words.js'
import type { Literal } from 'unist'
import type { Legend } from './legend.js'
import type { Segment } from './segments.js'
import type { Found } from './survey.js'
import type { Words } from './words.js'

/** What marking needs to know of the document, and what it tells of the marks that it made. */
export interface Marking {
  segments: readonly Segment[]
  legend: Legend
  words: Words
  /** the parsed text; without it a term in text that the source writes otherwise marks the whole node */
  source: string | undefined
  /** of the segments that are marked: the number of the mark to link to, and the marked text; '' if more than it is marked */
  marked: Map<Segment, { id: number; text: string }>
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
  if (!alignment) return markWhole(value, touching, marking)
  let html = ''
  let done = 0
  for (const segment of touching) {
    const from = Math.max(done, snap(value, alignment.from(segment.start)))
    const to = snap(value, alignment.to(segment.end))
    if (from >= to) continue
    const text = value.slice(from, to)
    const before = marking.marked.get(segment)
    marking.marked.set(segment, { id: segment.id, text: (before?.text ?? '') + text })
    const id = before ? undefined : segment.id
    html += escapeText(value.slice(done, from)) + mark(text, segment.found, marking, { id })
    done = to
  }
  return html + escapeText(value.slice(done))
}

/** Marks a text somewhere in which the segments stand. */
function markWhole(value: string, touching: readonly Segment[], marking: Marking): string {
  const news = touching.filter(segment => !marking.marked.has(segment))
  const id = news[0]?.id
  for (const segment of news) marking.marked.set(segment, { id: id!, text: '' })
  const found = [...new Set(touching.flatMap(segment => segment.found))]
  return mark(value, found, marking, { id, isWhole: true })
}

/** An offset that does not cut a surrogate pair. */
function snap(value: string, at: number): number {
  const unit = value.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** One mark; the first of a segment has an id. */
function mark(
  text: string,
  found: readonly Found[],
  { legend, words }: Marking,
  { id, isWhole = false }: { id: number | undefined; isWhole?: boolean },
): string {
  const slots = [...new Set(found.map(f => legend.get(f.label)!.slot))]
  // a second label takes the lower half of the colour; what is below that is told by the tooltip
  const classes = [`l${slots[0]!}`]
  if (slots[1] !== undefined) classes.push('two', `m${slots[1]}`)
  if (isWhole) classes.push('wide')
  if (found.every(f => f.denied)) classes.push('denied')
  const lines = found
    .slice(0, MOST_LINES)
    .map(
      f =>
        `${legend.get(f.label)!.name}: “${f.term}” (${f.language})${f.denied ? `, ${words.denied}` : ''}`,
    )
  if (isWhole) lines.unshift(words.somewhere)
  if (found.length > MOST_LINES) lines.push(fill(words.more, { n: found.length - MOST_LINES }))
  const anchor = id === undefined ? '' : ` id="m${id}"`
  return `<mark${anchor} class="${classes.join(' ')}" tabindex="-1"${filterAttribute(found, legend)} title="${escapeAttribute(lines.join('\n'))}">${escapeText(text)}</mark>`
}
