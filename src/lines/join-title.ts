import { areBeside, joinPassages } from '../evidence/join-passages.js'
import { has } from '../evidence/passage.js'
import { leadsAway } from '../read/leaf.js'
import { widthOf } from '../tree/width.js'
import { isCapitals } from './is-capitals.js'
import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { Leaf } from '../read/leaf.js'

const WIDEST_LINE = 120
/** Pairs of lines that are looked at from the top, and how many wider lines may stand before them, as banners of pages do. */
const MOST_PAIRS = 60
const MOST_WIDE = 5
/** How far from it a line may stand that is a title by itself, and the share of it that its name takes at least. */
const NEAR = 20
const LEAST_NAMED = 0.8
/** Lines of a title; those behind the second go on in lower case, in the same block. */
const MOST_LINES = 4
const ENDS = /[.。:：;；!！?？,，…]["”»]?$/u

/**
 * Joins the lines of a title of which none names the document by itself ("PRIVACY", "POLICY"): what names it begins in
 * one and ends in the next.
 *
 * @param match finds what dictionaries know in leaves
 */
export function joinTitle(
  passages: readonly Passage[],
  match: (leaves: readonly Leaf[]) => Passage[],
): Passage[] {
  const starts: number[] = []
  for (
    let i = 0, wide = 0;
    i + 1 < passages.length && starts.length < MOST_PAIRS && wide <= MOST_WIDE;
    i++
  ) {
    const [first, second] = [passages[i]!, passages[i + 1]!]
    if (!isShort(first)) wide++
    else if (couldBeTitle(first, second)) starts.push(i)
  }
  // most documents have a title in one line, and nothing is left to match
  const pairs = starts
    .filter(at => !hasTitleNear(passages, at))
    .map(at => ({ at, both: joinPassages(passages[at]!, passages[at + 1]!) }))
  const found = match(pairs.map(({ both }) => both.leaf))
  const k = found.findIndex(({ matches }, k) =>
    matches.some(m => isName(m) && isAcross(m, passages[pairs[k]!.at]!)),
  )
  if (k < 0) return [...passages]
  const { at, both } = pairs[k]!
  // names of documents count in any language, other terms only in the document's
  let title: Passage = {
    ...both,
    matches: [...both.matches.filter(m => !isName(m)), ...found[k]!.matches.filter(isName)].sort(
      (a, b) => a.start - b.start,
    ),
  }
  let next = at + 2
  for (
    ;
    next < at + MOST_LINES &&
    next < passages.length &&
    goesOn(passages[next - 1]!, passages[next]!);
    next++
  )
    title = joinPassages(title, passages[next]!)
  return [...passages.slice(0, at), title, ...passages.slice(next)]
}

/**
 * Two short lines of which neither names the document, dates it, leads elsewhere or is a sentence. In capitals, without a
 * blank line between them, they are one title even where one could be a title by itself.
 */
function couldBeTitle(first: Passage, second: Passage): boolean {
  return (
    areBeside(first, second) &&
    !ENDS.test(first.leaf.text.value) &&
    [first, second].every(isPlain) &&
    (!(has(first, 'title') || has(second, 'title')) ||
      (second.leaf.joined && [first, second].every(({ leaf }) => isCapitals(leaf.text.value))))
  )
}

/** Whether a line near the pair is the title, all of it. */
function hasTitleNear(passages: readonly Passage[], at: number): boolean {
  return passages.slice(Math.max(0, at - NEAR), at + NEAR).some((passage, k) => {
    const i = Math.max(0, at - NEAR) + k
    const { length } = passage.leaf.text.value
    return (
      i !== at &&
      i !== at + 1 &&
      isPlain(passage) &&
      passage.matches.some(m => isName(m) && m.end - m.start >= length * LEAST_NAMED)
    )
  })
}

const isName = ({ pattern }: Match): boolean => pattern.use === 'title'

const isShort = ({
  leaf: {
    text: { value },
  },
}: Passage): boolean => value.length <= WIDEST_LINE && widthOf(value) <= WIDEST_LINE

const isPlain = (passage: Passage): boolean =>
  isShort(passage) &&
  passage.leaf.role !== 'title' &&
  !has(passage, 'updated', 'effective') &&
  !passage.leaf.spans.some(leadsAway)

const isAcross = (
  { start, end }: Match,
  {
    leaf: {
      text: { value },
    },
  }: Passage,
): boolean => start < value.length && end > value.length + 1

/** Whether the second of two lines goes on with the title that the first belongs to. */
function goesOn(first: Passage, second: Passage): boolean {
  return (
    areBeside(first, second) &&
    isPlain(second) &&
    second.leaf.joined &&
    !ENDS.test(first.leaf.text.value) &&
    /^\p{Ll}/u.test(second.leaf.text.value) &&
    !ENDS.test(second.leaf.text.value)
  )
}
