import { has } from '../evidence/passage.js'
import { leadsAway } from '../read/leaf.js'
import { LINES_TO_DATE, PROSE_WIDTH, TAIL_EVIDENCE } from './thresholds.js'
import type { Passage } from '../evidence/passage.js'
import type { PassageStats } from './region-stats.js'
import type { Removals } from './find-content.js'

/** Left-over markup and template calls that stand as text: `<img …/>`, `@extends('…')`, `{{ … }}`, `[form id="1"]`; `[email protected]` is none. */
const DEBRIS =
  /^(?:<\/?[\w!][^<>]*>|@\w+(?:\s*\([^()]*\))?|\{[{%][^{}]*[%}]\}|\[\/?[\w-]+(?:\s[^\]=]*=[^\]]*)?\])(?:\s*(?:<\/?[\w!][^<>]*>|@\w+(?:\s*\([^()]*\))?|\{[{%][^{}]*[%}]\}))*$/u
/** A line of text that begins with a tag, as a page's title does where a scraper took it for text. */
const TAGGED = /^<[a-z]+(?:\s[^<>]*)?>.{0,120}$/iu
const COPYRIGHT = /©|\(c\)\s*\d{4}|copyright/i
/** A policy has said at least so much, in terms, before it ends. */
const LEAST_EVIDENCE = 5
/** A line of an address: what stands after a policy's last section, site's words or not. */
const CONTACT = /\S@\S|\d[\d\s()-]{6,}\d/
const COUNT =
  /^(?:\p{L}{1,14}\s*[(（:：]?\s*\d[\d.,]*\s*[kKwW万萬+]?[)）]?|\d[\d.,]*\s*[kKwW万萬+]?\s\p{L}{1,14})$/u
const BUTTON = /^\p{L}{1,12}(?: \p{L}{1,12})?$/u
const MOST_BUTTONS = 2
/** A line of links is a menu from so many on. */
const MENU_LINKS = 3
const WIDEST_FURNITURE = 60
const YEAR = /(?:19|20)\d{2}/
/** How far down the site's words before a title may reach, in lines. */
const LEAD_LINES = 60

/** Removes what a scraper took along before and after the policy: menu words, template debris, recommendations. */
export function trimEdges(
  passages: readonly Passage[],
  stats: readonly PassageStats[],
  removals: Removals,
): void {
  passages.forEach(({ leaf }, i) => {
    if (
      !removals[i] &&
      leaf.kind === 'text' &&
      (DEBRIS.test(leaf.text.value) || TAGGED.test(leaf.text.value))
    )
      removals[i] = 'debris'
  })
  const kept = passages
    .map((_, i) => i)
    .filter(i => !removals[i] && passages[i]!.leaf.kind === 'text')
  trimLead(passages, stats, removals, kept)
  trimTail(
    passages,
    stats,
    removals,
    kept.filter(i => !removals[i]),
  )
}

const isWide = (stats: PassageStats): boolean => stats.text >= PROSE_WIDTH

function trimLead(
  passages: readonly Passage[],
  stats: readonly PassageStats[],
  removals: Removals,
  kept: readonly number[],
): void {
  const firstProse = kept.findIndex(i => isWide(stats[i]!) && stats[i]!.linked < stats[i]!.text / 2)
  const lead = kept.slice(0, Math.min(firstProse < 0 ? 0 : firstProse, LEAD_LINES))
  // the title the markup stresses most, else the first line that reads like one
  const titles = lead.filter(i => has(passages[i]!, 'title'))
  const title =
    titles.find(i => passages[i]!.leaf.role === 'title') ??
    titles.find(i => passages[i]!.leaf.tag > 0) ??
    titles.find(i => stats[i]!.linked === 0) ??
    titles[0]
  const cut =
    title !== undefined
      ? lead.indexOf(title)
      : lead.findLastIndex(
          i => has(passages[i]!, 'chrome') || !/\p{L}/u.test(passages[i]!.leaf.text.value),
        ) + 1
  let dated = -1
  for (const i of lead.slice(0, cut)) {
    if (has(passages[i]!, 'updated', 'effective')) dated = lastOfDate(passages, i)
    if (i > dated && passages[i]!.leaf.role !== 'title') removals[i] = 'navigation'
  }
}

/** The line that holds the date of the label in line `at`: below it in the same block there may stand who approved the policy. */
function lastOfDate(passages: readonly Passage[], at: number): number {
  for (let i = at; i <= at + LINES_TO_DATE && (i === at || passages[i]?.leaf.joined); i++)
    if (YEAR.test(passages[i]!.leaf.text.value)) return i
  return at
}

function trimTail(
  passages: readonly Passage[],
  stats: readonly PassageStats[],
  removals: Removals,
  kept: readonly number[],
): void {
  const evidence = kept.map(
    i =>
      stats[i]!.evidence +
      (!isWide(stats[i]!) && has(passages[i]!, 'heading') && !has(passages[i]!, 'chrome', 'related')
        ? 1
        : 0),
  )
  const total = evidence.reduce((a, b) => a + b, 0)
  const lastTagged = kept.findLastIndex(i => passages[i]!.leaf.tag > 0)
  const lastText = kept.findLastIndex(
    i => isWide(stats[i]!) || CONTACT.test(passages[i]!.leaf.text.value),
  )
  let before = 0
  for (let k = 1; k < kept.length; k++) {
    before += evidence[k - 1]!
    const i = kept[k]!
    const passage = passages[i]!
    const related = has(passage, 'related')
    const isMenu =
      stats[i]!.linked > stats[i]!.text * 0.6 &&
      passage.leaf.spans.filter(leadsAway).length >= MENU_LINKS
    if (
      (isWide(stats[i]!) && !isMenu) ||
      !(related || isMenu || has(passage, 'chrome') || COPYRIGHT.test(passage.leaf.text.value))
    )
      continue
    // too little was said so far, or sections follow: then it is no end
    if (before < LEAST_EVIDENCE || (!related && lastTagged >= k)) continue
    const rate = before / k
    const isPoor =
      (total - before) / (kept.length - k) <= rate * TAIL_EVIDENCE &&
      total - before <= 3 + (kept.length - k) * 0.1
    // where nothing but short lines follow, words of a site and no heading are enough
    const isPlain = k > lastText && (isMenu || isFurniture(passage))
    if (!isPoor && !isPlain) continue
    const from = COPYRIGHT.test(passage.leaf.text.value)
      ? k
      : widened(
          kept.map(j => passages[j]!),
          k,
        )
    for (const j of kept.slice(from)) removals[j] = related ? 'related' : 'footer'
    return
  }
}

/** Where the words of a site begin that end in line `at`: its own words and counts, with a button's word or two between them. */
function widened(passages: readonly Passage[], at: number): number {
  let from = at
  for (let i = at - 1; i > 0 && from - i <= MOST_BUTTONS + 1; i--) {
    if (isFurniture(passages[i]!, false) || isCount(passages[i]!)) from = i
    else if (!isButton(passages[i]!)) break
  }
  return from
}

/** A word or two without any sign, of which the dictionaries know nothing. */
const isButton = ({
  leaf: {
    text: { value },
    tag,
  },
  matches,
}: Passage): boolean =>
  !tag &&
  BUTTON.test(value) &&
  matches.every(m => m.pattern.use === 'word' || m.pattern.use === 'concept')

/** A line whose words are mostly a site's own; some of them head sections of policies too ("Contact us", "Share"). */
function isFurniture(passage: Passage, unlikeHeadings = true): boolean {
  const {
    leaf: {
      text: { value },
      tag,
    },
    matches,
  } = passage
  if (tag || value.length > WIDEST_FURNITURE || (unlikeHeadings && has(passage, 'heading')))
    return false
  return matches.some(
    m =>
      (m.pattern.use === 'chrome' || m.pattern.use === 'related') &&
      (m.end - m.start) * 2 >= value.trim().length,
  )
}

/** A word and a number, as under articles: "阅读 12,345", "Comments (3)", "15 likes". */
const isCount = (passage: Passage): boolean =>
  !passage.leaf.tag &&
  COUNT.test(passage.leaf.text.value) &&
  !has(passage, 'month', 'updated', 'effective')
