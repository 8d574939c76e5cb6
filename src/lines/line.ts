import { coverage } from './coverage.js'
import { isCapitals } from './is-capitals.js'
import { parseNumbering, parseWordNumbering } from './numbering.js'
import { widthOf } from '../tree/width.js'
import { shareOf } from '../read/leaf.js'
import { printedText } from '../read/source-text.js'
import { trimTail } from '../tree/trim-tail.js'
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
  /** signs before its number and text: a bullet, a picture, a mark */
  decorated: string
  /** its text ends in a colon */
  colon: boolean
  /** it is set in capitals */
  capitals: boolean
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
  /** it holds what address blocks hold: an e-mail or web address, a phone number, a date */
  contact: boolean
  /** it begins as a field does: a name, a colon, a value */
  field: boolean
}

/** Signs that decorate a heading: bullets, pictures, rules, anchors; not part of its words. */
const DECORATION =
  /^[\s·•●○▪■◆◇▶►➤❖※#*_~=|>─═—–\-\uf0b7\u{1f300}-\u{1faff}\u2600-\u27bf\ufe0f\u200d]+/u
const NO_USES: ReadonlySet<Use> = new Set()
/** An e-mail or web address, a phone number, a date. */
export const CONTACT = /(?:@|https?:|www\.|\+?\d[\d\s()-]{7,}|\d{4}[-/.年]\d)/u
const FIELD = /^[^:：]{2,30}[:：]\s*\S/u
const ATTRIBUTES = /^\{[:#][^{}]*\}$/u // kramdown: {: #id }

export function makeLine(passage: Passage): Line {
  const { leaf, matches } = passage
  const { value } = leaf.text
  const { lead, from, number: printed } = readNumber(passage)
  let number = printed
  const marked = !number && leaf.marker !== ''
  const to = wordsEnd(leaf)
  const text = withoutTail(value.slice(from, to))
  if (number && leaf.text.printed !== undefined)
    number.printed = printedText(leaf.text, lead, lead + number.printed.length)
  if (marked) number = parseNumbering(`${leaf.marker} x`)
  return {
    passage,
    leaf,
    number,
    marked,
    from,
    text,
    decorated: value.slice(0, lead).trim().slice(0, 2),
    colon: /[:：]/.test(text.at(-1) ?? ''),
    capitals: isCapitals(text),
    width: widthOf(text),
    bold: shareOf(leaf, 'strong'),
    key: keyOf(passage, marked ? 0 : number ? from : 0, to),
    headed: coverage(matches, from, to),
    uses: matches.length ? new Set(matches.map(m => m.pattern.use)) : NO_USES,
    contact: CONTACT.test(text),
    field: FIELD.test(text),
  }
}

/** The number at the head of a line's text, where it begins behind decoration, and where what it numbers does. */
export function readNumber({
  leaf: {
    text: { value },
  },
  matches,
}: Passage): { lead: number; from: number; number: Numbering | undefined } {
  const lead = DECORATION.exec(value)?.[0].length ?? 0
  let number = parseNumbering(value.slice(lead))
  if (!number) {
    const word = matches.find(m => m.pattern.use === 'numbering' && m.start <= lead)
    if (word) number = parseWordNumbering(value.slice(lead), word.pattern.term, word.end - lead)
  }
  return { lead, from: lead + (number?.length ?? 0), number }
}

/** What is printed of a text of a line that begins behind its number. */
export const printedOf = ({ leaf, from }: Line, text: string): string =>
  printedText(leaf.text, from, from + text.length)

/** A link to the page's top, as HTML defines it: https://html.spec.whatwg.org/#scrolling-to-a-fragment */
const TO_TOP = /^#(?:top)?$/i

/** Where a line's words end: what follows is the anchor sign of a heading, or a link to the top of the page. */
function wordsEnd({ tag, text: { value }, spans }: Leaf): number {
  const last = tag ? spans.findLast(s => s.mark === 'link') : undefined
  if (!last || !last.url?.startsWith('#') || /\p{L}|\p{N}/u.test(value.slice(last.end)))
    return value.length
  const isAnchor = TO_TOP.test(last.url) || !/\p{L}|\p{N}/u.test(value.slice(last.start, last.end))
  return isAnchor && /\p{L}/u.test(value.slice(0, last.start)) ? last.start : value.length
}

/** A text without attributes and decoration at its end; most end in neither. */
function withoutTail(text: string): string {
  const end = text.trimEnd()
  const open = end.endsWith('}') ? end.lastIndexOf('{') : -1
  const bare = open >= 0 && ATTRIBUTES.test(end.slice(open)) ? end.slice(0, open) : text
  return trimTail(bare, /[\s#*_=]/u)
}

/** What of the folded key belongs to the text between `from` and `to`: letters and digits outside are counted off. */
function keyOf(
  {
    key,
    leaf: {
      text: { value },
    },
  }: Passage,
  from: number,
  to: number,
): string {
  if (!key || (from === 0 && to === value.length)) return key
  const count = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  let start = 0
  for (let skip = count(value.slice(0, from)); start < key.length && skip > 0; start++)
    if (key[start] !== ' ') skip--
  while (key[start] === ' ') start++
  let end = key.length
  for (let skip = count(value.slice(to)); end > start && skip > 0; end--)
    if (key[end - 1] !== ' ') skip--
  return key.slice(start, end).trimEnd()
}
