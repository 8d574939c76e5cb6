import { has } from '../evidence/passage.js'
import { leadsAway } from '../read/leaf.js'
import { isDebris } from './is-debris.js'
import { isFurniture } from './line-facts.js'
import { LINES_TO_DATE } from './thresholds.js'
import type { Passage } from '../evidence/passage.js'
import type { Facts } from './line-facts.js'
import type { Removals } from './removals.js'

/** How far down the site's words before a title may reach, in lines. */
const LEAD_LINES = 60
/** A policy has said at least so much, in terms and headings, before it ends. */
const LEAST_SAID = 5
/** What a page's end is cut off for says less than this share of what the lines before it say. */
const TAIL_SHARE = 0.15
/** A line of links is a menu from so many on. */
const MENU_LINKS = 3
/** Furniture takes at most so many columns; a sentence may hold its words too. */
const WIDEST = 60
/** A button's words: one or two without any sign. Between the words of a site stand at most so many. */
const BUTTON = /^\p{L}{1,12}(?: \p{L}{1,12})?$/u
const MOST_BUTTONS = 2
/** A word and a number, as under articles: "阅读 12,345", "Comments (3)", "15 likes". */
const COUNT =
  /^(?:\p{L}{1,14}\s*[(（:：]?\s*\d[\d.,]*\s*[kKwW万萬+]?[)）]?|\d[\d.,]*\s*[kKwW万萬+]?\s\p{L}{1,14})$/u
/** A line of an address: what stands after a policy's last section, site's words or not. */
const CONTACT = /\S@\S|\d[\d\s()-]{6,}\d/
const LONG_LINE = 80
const COPYRIGHT = /©|\(c\)\s*\d{4}|copyright/i
const YEAR = /(?:19|20)\d{2}/

/** Removes what a scraper took along before and after the policy: menu words, template debris, recommendations. */
export function trimEdges(
  passages: readonly Passage[],
  lines: readonly Facts[],
  removals: Removals,
): void {
  const isKept = (i: number): boolean => !removals[i] && lines[i]!.lines > 0
  passages.forEach(({ leaf }, i) => {
    if (isKept(i) && isDebris(leaf.text.value, lines[i]!.evidence)) removals[i] = 'debris'
  })
  const kept = passages.flatMap((_, i) => (isKept(i) ? [i] : []))
  for (const i of leadOf(passages, lines, kept)) removals[i] = 'navigation'
  const left = kept.filter(isKept)
  const tail = tailOf(
    left.map(i => passages[i]!),
    left.map(i => lines[i]!),
  )
  for (const i of left.slice(tail?.from ?? left.length)) removals[i] = tail!.reason
}

/** The words of the site before the title, or before the text where no title is. */
function leadOf(
  passages: readonly Passage[],
  lines: readonly Facts[],
  kept: readonly number[],
): number[] {
  const text = kept.findIndex(
    i => lines[i]!.text >= LONG_LINE && lines[i]!.linked * 2 < lines[i]!.text,
  )
  const lead = kept.slice(0, Math.min(Math.max(text, 0), LEAD_LINES))
  const titles = lead.filter(i => has(passages[i]!, 'title'))
  // the title the markup stresses most, else the first line that reads like one
  const title =
    titles.find(i => passages[i]!.leaf.role === 'title') ??
    titles.find(i => passages[i]!.leaf.tag > 0) ??
    titles.find(i => !lines[i]!.linked) ??
    titles[0]
  const cut =
    title === undefined
      ? lead.findLastIndex(
          i => has(passages[i]!, 'chrome') || !/\p{L}/u.test(passages[i]!.leaf.text.value),
        ) + 1
      : lead.indexOf(title)
  let dated = -1
  return lead.slice(0, cut).filter(i => {
    if (has(passages[i]!, 'updated', 'effective')) dated = lastOfDate(passages, i)
    return i > dated && passages[i]!.leaf.role !== 'title'
  })
}

/** The line that holds the date of the label in line `at`: below it in the same block there may stand who approved the policy. */
function lastOfDate(passages: readonly Passage[], at: number): number {
  for (let i = at; i <= at + LINES_TO_DATE && (i === at || passages[i]?.leaf.joined); i++)
    if (YEAR.test(passages[i]!.leaf.text.value)) return i
  return at
}

/** Where the words of the site after the text begin, if any stand there: at one of them after which little more is said. */
function tailOf(
  passages: readonly Passage[],
  lines: readonly Facts[],
): { from: number; reason: 'related' | 'footer' } | undefined {
  const said = passages.map(
    (passage, i) =>
      passage.matches.filter(m => m.pattern.use === 'term').length +
      (isHeading(passage, lines[i]!) ? 1 : 0),
  )
  const total = said.reduce((sum, n) => sum + n, 0)
  const lastTagged = passages.findLastIndex(({ leaf }) => leaf.tag > 0)
  const lastText = passages.findLastIndex(
    ({ leaf }, i) => lines[i]!.text >= LONG_LINE || CONTACT.test(leaf.text.value),
  )
  let before = 0
  for (let i = 1; i < passages.length; i++) {
    before += said[i - 1]!
    const passage = passages[i]!
    const { text, linked } = lines[i]!
    const copyright = COPYRIGHT.test(passage.leaf.text.value)
    const related = has(passage, 'related')
    const isMenu = linked > text * 0.6 && passage.leaf.spans.filter(leadsAway).length >= MENU_LINKS
    const isSite = isMenu || (text < LONG_LINE && (related || copyright || has(passage, 'chrome')))
    // too little was said so far, or sections follow: then it is no end
    if (!isSite || before < LEAST_SAID || (!related && lastTagged >= i)) continue
    const isPoor = (total - before) / (passages.length - i) <= (before / i) * TAIL_SHARE
    // where nothing but short lines follow, words of a site and no heading are enough
    const isPlain = i > lastText && (isMenu || (isSiteWord(passage) && !has(passage, 'heading')))
    if (isPoor || isPlain)
      return { from: copyright ? i : widened(passages, i), reason: related ? 'related' : 'footer' }
  }
  return undefined
}

const isHeading = (passage: Passage, { text }: Facts): boolean =>
  text < LONG_LINE && has(passage, 'heading') && !has(passage, 'chrome', 'related')

/** Where the words of a site begin that end in line `at`: its own and counts, with a button's word or two between them. */
function widened(passages: readonly Passage[], at: number): number {
  let from = at
  for (let i = at - 1; i > 0 && from - i <= MOST_BUTTONS + 1; i--) {
    const passage = passages[i]!
    const { leaf, matches } = passage
    const isCount = COUNT.test(leaf.text.value) && !has(passage, 'month', 'updated', 'effective')
    if (isSiteWord(passage) || (!leaf.tag && isCount)) from = i
    else if (
      leaf.tag ||
      !BUTTON.test(leaf.text.value) ||
      matches.some(m => m.pattern.use !== 'word' && m.pattern.use !== 'concept')
    )
      break
  }
  return from
}

const isSiteWord = (passage: Passage): boolean =>
  !passage.leaf.tag && passage.leaf.text.value.length <= WIDEST && isFurniture(passage)
