import { PROSE_WIDTH, TAIL_EVIDENCE } from './thresholds.js'
import type { Passage } from '../evidence/passage.js'
import type { Use } from '../evidence/pattern.js'
import type { PassageStats } from './region-stats.js'
import type { Removals } from './find-content.js'

/** Left-over markup and template calls that stand as text: `<img …/>`, `@extends('…')`, `{{ … }}`. */
const DEBRIS = /^(?:<\/?[\w!][^<>]*\/?>|@\w+\s*(?:\([^()]*\))?|\{[{%][^{}]*[%}]\}|\[\/?[\w-]+[^\]]*\])(?:\s*(?:<\/?[\w!][^<>]*\/?>|@\w+\s*(?:\([^()]*\))?|\{[{%][^{}]*[%}]\}))*$/u
/** A line of text that begins with a tag, as a page's title does where a scraper took it for text. */
const TAGGED = /^<[a-z]+(?:\s[^<>]*)?>.{0,120}$/iu
const COPYRIGHT = /©|\(c\)\s*\d{4}|copyright/i
/** A policy has said at least so much, in terms, before it ends. */
const LEAST_EVIDENCE = 5
/** How far down the site's words before a title may reach, in lines. */
const LEAD_LINES = 60

/** Removes what a scraper took along before and after the policy: menu words, template debris, recommendations. */
export function trimEdges(passages: readonly Passage[], stats: readonly PassageStats[], removals: Removals): void {
  passages.forEach(({ leaf }, i) => { if (!removals[i] && leaf.kind === 'text' && (DEBRIS.test(leaf.text.value) || TAGGED.test(leaf.text.value))) removals[i] = 'debris' })
  const kept = passages.map((_, i) => i).filter(i => !removals[i] && passages[i]!.leaf.kind === 'text')
  trimLead(passages, stats, removals, kept)
  trimTail(passages, stats, removals, kept.filter(i => !removals[i]))
}

const has = ({ matches }: Passage, ...uses: Use[]): boolean => matches.some(m => uses.includes(m.pattern.use))
const isWide = (stats: PassageStats): boolean => stats.text >= PROSE_WIDTH

function trimLead(passages: readonly Passage[], stats: readonly PassageStats[], removals: Removals, kept: readonly number[]): void {
  const firstProse = kept.findIndex(i => isWide(stats[i]!) && stats[i]!.linked < stats[i]!.text / 2)
  const lead = kept.slice(0, Math.min(firstProse < 0 ? 0 : firstProse, LEAD_LINES))
  // the title the markup stresses most, else the first line that reads like one
  const titles = lead.filter(i => has(passages[i]!, 'title'))
  const title = titles.find(i => passages[i]!.leaf.role === 'title') ?? titles.find(i => passages[i]!.leaf.tag > 0) ?? titles.find(i => stats[i]!.linked === 0) ?? titles[0]
  const cut = title !== undefined ? lead.indexOf(title) : lead.findLastIndex(i => has(passages[i]!, 'chrome') || !/\p{L}/u.test(passages[i]!.leaf.text.value)) + 1
  for (const i of lead.slice(0, cut)) if (passages[i]!.leaf.role !== 'title' && !has(passages[i]!, 'updated', 'effective')) removals[i] = 'navigation'
}

function trimTail(passages: readonly Passage[], stats: readonly PassageStats[], removals: Removals, kept: readonly number[]): void {
  const evidence = kept.map(i => stats[i]!.evidence + (!isWide(stats[i]!) && has(passages[i]!, 'heading') && !has(passages[i]!, 'chrome', 'related') ? 1 : 0))
  const total = evidence.reduce((a, b) => a + b, 0)
  const lastTagged = kept.findLastIndex(i => passages[i]!.leaf.tag > 0)
  let before = 0
  for (let k = 1; k < kept.length; k++) {
    before += evidence[k - 1]!
    const i = kept[k]!
    const passage = passages[i]!
    const related = has(passage, 'related')
    if (isWide(stats[i]!) || !(related || has(passage, 'chrome') || COPYRIGHT.test(passage.leaf.text.value))) continue
    // too little was said so far, or sections follow: then it is no end
    if (before < LEAST_EVIDENCE || (!related && lastTagged >= k)) continue
    const rate = before / k
    if ((total - before) / (kept.length - k) > rate * TAIL_EVIDENCE || total - before > 3 + (kept.length - k) * 0.1) continue
    for (const j of kept.slice(k)) removals[j] = related ? 'related' : 'footer'
    return
  }
}
