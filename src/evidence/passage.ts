import { FIRST_LETTER, isUnspaced } from './symbols.js'
import { foldKey, makeFolder } from './fold.js'
import { isSpelledSo, makePlainness } from './spelling.js'
import { addHits, emptyTally } from './tally.js'
import type { Folded } from './fold.js'
import type { Lexicon } from './lexicon.js'
import type { Match } from './matcher.js'
import type { Use } from './pattern.js'
import type { Leaf } from '../read/leaf.js'
import type { Tally } from './tally.js'

/** A leaf with what the dictionaries find in it. */
export interface Passage {
  leaf: Leaf
  /** in order of their starts; offsets into the leaf's text */
  matches: Match[]
  tally: Tally
  /** BCP 47; 'und' until the language stage has told */
  language: string
  /** folded text for comparing lines; '' where the text is too long for a line */
  key: string
}

/** Whether any match of a passage is of one of these uses. */
export const has = ({ matches }: Passage, ...uses: Use[]): boolean =>
  matches.some(m => uses.includes(m.pattern.use))

/** Texts longer than this are no lines that could be repeated in a table of contents. */
const LONGEST_LINE = 240

/** Reads leaves by their letters; `words` gives lexicons of frequent words for texts in Han signs. */
export function makePassages(
  leaves: readonly Leaf[],
  words: () => readonly Lexicon[] = () => [],
): Passage[] {
  const fold = makeFolder()
  return leaves.map(leaf => {
    const { value } = leaf.text
    const passage: Passage = { leaf, matches: [], tally: emptyTally(), language: 'und', key: '' }
    if (!value) return passage
    const { tally } = passage
    const folded = fold(value)
    countLetters(folded, tally)
    tally.texts.push(value)
    if (value.length <= LONGEST_LINE) passage.key = foldKey(folded)
    if (tally.han || tally.kana)
      for (const { match } of words())
        match(folded, ({ use, language }) => {
          if (use === 'word') addHits(tally, language, 1)
        })
    return passage
  })
}

/** Finds what lexicons have of each passage; headings, labels and dates all read the same result. */
export function matchPassages(passages: readonly Passage[], lexicons: readonly Lexicon[]): void {
  const fold = makeFolder()
  const isPlain = makePlainness(passages)
  for (const { leaf, matches } of passages) {
    const { value } = leaf.text
    if (!value) continue
    const folded = fold(value)
    let ordered = 0 // the last of them found something where there was nothing
    for (const { match } of lexicons) {
      const before = matches.length
      match(folded, (pattern, start, end) => {
        if (
          pattern.use !== 'word' &&
          (isSpelledSo(pattern, value, start) || isPlain(pattern.apart))
        )
          matches.push({ pattern, start, end })
      })
      if (!before) ordered = matches.length
    }
    if (matches.length > ordered) matches.sort(byStart)
  }
}

const byStart = (a: Match, b: Match): number => a.start - b.start || a.end - b.end

/** Matches every leaf once against some lexicons. */
export function findEvidence(leaves: readonly Leaf[], lexicons: readonly Lexicon[]): Passage[] {
  const passages = makePassages(leaves)
  matchPassages(passages, lexicons)
  return passages
}

function countLetters({ symbols, length }: Folded, tally: Tally): void {
  let latin = 0
  let han = 0
  for (let i = 0; i < length; i++) {
    const s = symbols[i]!
    if (s < FIRST_LETTER || (s >= 0x30 && s <= 0x39)) continue
    if (s < 0x2b0) latin++
    else if (isUnspaced(s)) {
      if (s >= 0x3400) han++
      else if (s >= 0x3041 && s <= 0x30ff) tally.kana++
      else tally.other++
    } else if (s >= 0x400 && s <= 0x52f) tally.cyrillic++
    else if (s >= 0xac00 && s <= 0xd7a3) tally.hangul++
    else tally.other++
  }
  tally.latin += latin
  tally.han += han
}
