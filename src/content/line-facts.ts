import { isTopic } from '../evidence/is-topic.js'
import { has } from '../evidence/passage.js'
import { is } from '../model/decision.js'
import { leadsAway } from '../read/leaf.js'
import { widthOf } from '../tree/width.js'
import type { Passage } from '../evidence/passage.js'

/** What a line or a part of a page holds; widths in columns. */
export interface Facts {
  /** numbers of the first and the last line */
  first: number
  last: number
  lines: number
  text: number
  /** text in links to other pages */
  linked: number
  /** running text: sentences and long lines that are no links; those with evidence count four times, so that a policy outweighs stories and offers beside it */
  prose: number
  /** terms in running text */
  evidence: number
  /** headings of a policy's sections that are no links */
  headed: number
  /** lines that are mostly words of a site: "Accept all", "You may also like" */
  furniture: number
}

export interface LineFacts extends Facts {
  /** it is a heading that calls the page a privacy policy */
  isTitle: boolean
  /** it is short, no link, and names or dates a policy */
  isAnnouncement: boolean
}

/** Columns from which a line is running text: menus, buttons and captions are shorter. */
const LONG_LINE = 80
/** Columns from which it is if it ends like a sentence: a small page has no other. */
const SENTENCE = 25
const STOP = /[.!?。！？…]["'”’»)）」]*\s*$/u
/** A link to an address is part of what it says. */
const ADDRESS = /^(?:mailto|tel):/i

/** Measures line `i` by itself; what prints nothing has no facts. */
export function lineFacts(passage: Passage, i: number): LineFacts {
  const { leaf, matches } = passage
  const isText = leaf.kind === 'text'
  const text = isText ? widthOf(leaf.text.value) : 0
  let linked = 0
  for (const span of leaf.spans)
    if (leadsAway(span) && !ADDRESS.test(span.url ?? '')) linked += span.end - span.start
  const furniture = isText && isFurniture(passage)
  const isRunning =
    !furniture &&
    linked < text / 2 &&
    (text >= LONG_LINE || (text >= SENTENCE && STOP.test(leaf.text.value)))
  let evidence = 0
  if (isRunning)
    for (const match of matches) if (match.pattern.use === 'term' || isTopic(match)) evidence++
  const isHeading = leaf.tag > 0
  return {
    first: isText ? i : Infinity,
    last: isText ? i : -1,
    lines: is(isText),
    text,
    linked: Math.min(linked, text),
    prose: isRunning ? text * (evidence ? 4 : 1) : 0,
    evidence,
    headed: is(isHeading && !linked && matches.some(isTopic) && !has(passage, 'related')),
    furniture: is(furniture),
    // a page's title may link to the page itself
    isTitle: isHeading && leaf.tag < 3 && has(passage, 'title'),
    isAnnouncement: !linked && text < LONG_LINE && has(passage, 'title', 'updated', 'effective'),
  }
}

/** Whether most of a line is words of a site. */
export const isFurniture = ({ leaf, matches }: Passage): boolean =>
  matches.some(
    ({ pattern, start, end }) =>
      (pattern.use === 'chrome' || pattern.use === 'related') &&
      (end - start) * 2 >= leaf.text.value.trim().length,
  )

/** Adds what a line or a part holds to what the part holds in which it stands. */
export function addFacts(to: Facts, from: Facts): void {
  to.first = Math.min(to.first, from.first)
  to.last = Math.max(to.last, from.last)
  to.lines += from.lines
  to.text += from.text
  to.linked += from.linked
  to.prose += from.prose
  to.evidence += from.evidence
  to.headed += from.headed
  to.furniture += from.furniture
}
