import { parseNumbering, parseWordNumbering } from './numbering.js'
import { widthOf } from '../tree/width.js'
import { shareOf } from '../read/leaf.js'
import type { Passage } from '../evidence/passage.js'
import type { Use } from '../evidence/pattern.js'
import type { Leaf } from '../read/leaf.js'
import type { Numbering } from './numbering.js'

/** A leaf as the search for headings sees it: number and text apart, shape measured once. */
export interface Line {
  passage: Passage
  leaf: Leaf
  number: Numbering | undefined
  /** the number comes from the markup and is not in the text */
  marked: boolean
  /** where the text behind the number begins in the leaf's text */
  from: number
  /** the text behind the number, without decoration at its ends */
  text: string
  /** its text ends in a colon */
  colon: boolean
  /** columns that the text takes; a Han sign takes two */
  width: number
  /** share of its text that is bold */
  bold: number
  /** folded text without the number, for finding the same line elsewhere */
  key: string
  /** share of its text that heading terms cover, of any label */
  headed: number
  /** kinds of marks found in it */
  uses: ReadonlySet<Use>
}

/** Signs that decorate a heading: bullets, pictures, rules, anchors; not part of its words. */
const DECORATION = /^[\s·•●○▪■◆◇▶►➤❖※#*_~=|>─═—–\-\uf0b7\u{1f300}-\u{1faff}\u2600-\u27bf\ufe0f\u200d]+/u
const ATTRIBUTES = /\s*\{[:#][^{}]*\}\s*$/u // kramdown: {: #id }

export function makeLine(passage: Passage): Line {
  const { leaf, matches } = passage
  const { value } = leaf.text
  const lead = DECORATION.exec(value)?.[0].length ?? 0
  let number = parseNumbering(value.slice(lead))
  if (!number) {
    const word = matches.find(m => m.pattern.use === 'numbering' && m.start <= lead)
    if (word) number = parseWordNumbering(value.slice(lead), word.pattern.term, word.end - lead)
  }
  const marked = !number && leaf.marker !== ''
  const from = lead + (number?.length ?? 0)
  const text = withoutTail(value.slice(from))
  if (marked) number = parseNumbering(`${leaf.marker} x`)
  return {
    passage, leaf, number, marked, from, text, colon: /[:：]/.test(text.at(-1) ?? ''), width: widthOf(text), bold: shareOf(leaf, 'strong'),
    key: number && !marked && passage.key ? passage.key.slice(passage.key.length - foldedTail(passage, from)) : passage.key,
    headed: coverage(passage, from), uses: new Set(matches.map(m => m.pattern.use)),
  }
}

/** A text without attributes and decoration at its end; most end in neither. */
function withoutTail(text: string): string {
  if (!/[\s#*_=}]/u.test(text.at(-1) ?? '')) return text // an expression that looks for the end reads the whole text
  const bare = /\}\s*$/u.test(text) ? text.replace(ATTRIBUTES, '') : text
  return /[\s#*_=]$/u.test(bare) ? bare.replace(/[\s#*_=]+$/u, '') : bare
}

/** How much of the folded key belongs to the text from `from` on: the number's letters and digits are counted off. */
function foldedTail({ key, leaf }: Passage, from: number): number {
  let skip = 0
  for (const char of leaf.text.value.slice(0, from)) if (/[\p{L}\p{N}]/u.test(char)) skip++
  let at = 0
  for (; at < key.length && skip > 0; at++) if (key[at] !== ' ') skip--
  while (key[at] === ' ') at++
  return key.length - at
}

function coverage({ matches, leaf }: Passage, from: number): number {
  let covered = 0
  let end = from
  for (const m of matches) {
    if (m.pattern.use !== 'heading' || m.end <= end) continue
    covered += m.end - Math.max(m.start, end)
    end = m.end
  }
  return covered / Math.max(1, leaf.text.value.length - from)
}
