import { has } from '../evidence/passage.js'
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
  /** headings that call what follows a privacy policy */
  titled: number
  /** short lines that name or date a policy and are no links */
  announced: number
  /** lines that are mostly words of a site: "Accept all", "You may also like" */
  furniture: number
  copyright: number
}

/** Columns from which a line is running text: menus, buttons and captions are shorter. */
const LONG_LINE = 80
/** Columns from which it is if it ends like a sentence: a small page has no other. */
const SENTENCE = 25
const STOP = /[.!?。！？…]["'”’»)）」]*\s*$/u
/** A link to an address is part of what it says. */
const ADDRESS = /^(?:mailto|tel):/i
const COPYRIGHT = /©|\(c\)\s*\d{4}|copyright/i

export const noFacts = (): Facts => ({
  first: Infinity,
  last: -1,
  lines: 0,
  text: 0,
  linked: 0,
  prose: 0,
  evidence: 0,
  headed: 0,
  titled: 0,
  announced: 0,
  furniture: 0,
  copyright: 0,
})

/** Measures line `i` by itself; what prints nothing has no facts. */
export function lineFacts(passage: Passage, i: number): Facts {
  const { leaf, matches } = passage
  const facts = noFacts()
  if (leaf.kind !== 'text') return facts
  const { value } = leaf.text
  let linked = 0
  for (const span of leaf.spans)
    if (leadsAway(span) && !ADDRESS.test(span.url ?? '')) linked += span.end - span.start
  facts.first = facts.last = i
  facts.lines = 1
  facts.text = widthOf(value)
  facts.linked = Math.min(linked, facts.text)
  if (isFurniture(passage)) facts.furniture = 1
  if (
    !facts.furniture &&
    linked < facts.text / 2 &&
    (facts.text >= LONG_LINE || (facts.text >= SENTENCE && STOP.test(value)))
  ) {
    for (const { pattern } of matches) if (pattern.use === 'term') facts.evidence++
    facts.prose = facts.text * (facts.evidence ? 4 : 1)
  }
  if (!linked && facts.text < LONG_LINE && has(passage, 'title', 'updated', 'effective'))
    facts.announced = 1
  if (leaf.tag && !linked && has(passage, 'heading') && !has(passage, 'related')) facts.headed = 1
  // a page's title may link to the page itself
  if (leaf.tag && leaf.tag < 3 && has(passage, 'title')) facts.titled = 1
  if (COPYRIGHT.test(value)) facts.copyright = 1
  return facts
}

/** Whether most of a line is words of a site. */
export const isFurniture = ({ leaf, matches }: Passage): boolean =>
  matches.some(
    ({ pattern, start, end }) =>
      (pattern.use === 'chrome' || pattern.use === 'related') &&
      (end - start) * 2 >= leaf.text.value.trim().length,
  )

export function addFacts(to: Facts, from: Facts): void {
  const first = Math.min(to.first, from.first)
  const last = Math.max(to.last, from.last)
  for (const name of NAMES) to[name] += from[name]
  to.first = first
  to.last = last
}

const NAMES = Object.keys(noFacts()) as (keyof Facts)[]
