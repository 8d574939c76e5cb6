import { conceptNumbers } from '../tree/concepts.js'
import { sentenceEnds } from './sentence-ends.js'
import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { Finding } from './finding.js'

/** Concepts that deny what stands in their sentence. */
const DENYING: ReadonlySet<number | undefined> = new Set(
  ['not', 'never'].map(id => conceptNumbers.get(id)),
)

/** Tells whether the sentence in which something was found denies it: "We do not share your data." */
export function makeDenials(): (finding: Finding) => boolean {
  /** passage → where the sentences that deny begin and end, one after the other */
  const known = new Map<Passage, readonly number[]>()
  return ({ match: { start }, passage }) => {
    let ranges = known.get(passage)
    if (!ranges) known.set(passage, (ranges = deniedIn(passage)))
    for (let i = 0; i < ranges.length; i += 2)
      if (start >= ranges[i]! && start < ranges[i + 1]!) return true
    return false
  }
}

function deniedIn({ leaf, matches }: Passage): readonly number[] {
  const denials = matches.filter(denies).map(m => m.start)
  if (!denials.length) return NONE
  denials.sort((a, b) => a - b)
  const ranges: number[] = []
  let start = 0
  let next = 0
  for (const end of sentenceEnds(leaf.text.value, 0)) {
    if (denials[next]! < end) ranges.push(start, end)
    while (denials[next]! < end) next++
    start = end
  }
  return ranges
}

const NONE: readonly number[] = []

const denies = ({ pattern }: Match): boolean => DENYING.has(pattern.concept)
