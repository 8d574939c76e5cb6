import type { Leaf } from '../read/leaf.js'
import type { Pattern } from './pattern.js'

const LETTER = /[\p{L}\p{N}]/u

/**
 * Whether a text from offset `start` on is spelled as a term that was found there, as far as its language tells words
 * apart by letters that matching folds: "yasal" is not `yaş*`. Looks at the words before the term's first gap.
 */
export function isSpelledSo({ term, apart }: Pattern, text: string, start: number): boolean {
  if (!apart || text.startsWith(wordsOf(term), start)) return true
  return isSpelledLetterByLetter(term, apart, text, start)
}

/** The words before a term's first gap: where they stand letter for letter, as mostly, there is nothing to tell apart. Of words with an ending between them the term itself, which no text holds. */
function wordsOf(term: string): string {
  const gap = term.indexOf('…')
  const words = gap < 0 ? term : term.slice(0, gap).trimEnd()
  const star = words.indexOf('*')
  return star < 0 ? words : star === words.length - 1 ? words.slice(0, -1) : term
}

/** The same for any text, slowly. */
export function isSpelledLetterByLetter(
  term: string,
  apart: string,
  text: string,
  start: number,
): boolean {
  let at = start
  for (const sign of term.toLowerCase()) {
    if (sign === '…') return true
    if (sign === '*') {
      while (at < text.length && LETTER.test(text[at]!)) at++
      continue
    }
    if (!LETTER.test(sign)) continue
    while (at < text.length && !LETTER.test(text[at]!)) at++
    const own = text[at]?.toLowerCase() ?? ''
    if (own !== sign && (apart.includes(sign) || (own !== '' && apart.includes(own)))) return false
    at++
  }
  return true
}

const SPACE = 0x20
/** Share of a text's letters below which it is written without those that tell words apart. */
const PLAIN = 0.002

/** Tells whether a document is written without some letters; looks when it is first asked. */
export function makePlainness(passages: readonly { leaf: Leaf }[]): (apart: string) => boolean {
  const known = new Map<string, boolean>()
  return apart => {
    let plain = known.get(apart)
    if (plain === undefined) known.set(apart, (plain = isWithout(passages, apart)))
    return plain
  }
}

function isWithout(passages: readonly { leaf: Leaf }[], apart: string): boolean {
  const units = new Set(apart.split('').map(sign => sign.charCodeAt(0)))
  const first = Math.min(...units)
  const length = passages.reduce((sum, { leaf: { text } }) => sum + text.value.length, 0)
  let all = 0
  let own = 0
  for (const {
    leaf: { text },
  } of passages)
    for (let i = 0; i < text.value.length; i++) {
      const unit = text.value.charCodeAt(i)
      if (unit > SPACE) all++
      if (unit < first || !units.has(unit)) continue
      own++
      if (own >= length * PLAIN) return false // whatever follows
    }
  return own < all * PLAIN
}
