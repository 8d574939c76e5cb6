import { diffArrays } from 'diff'
import { wordsOf } from './words-of.js'
import type { ChangeObject } from 'diff'
import type { WordChange } from './change.js'

/** With fewer words in common (Dice's coefficient) two texts are said to differ as a whole: what they share is chance. */
const LEAST_ALIKE = 0.3
/** Differences beyond those in the words themselves: words of which only the order differs. */
const REORDERED = 60
/** Words compared with words: a longer pair may differ in fewer places before it is said to differ as a whole. */
const MOST_STEPS = 4_000_000

/**
 * Two texts word by word.
 *
 * @returns nothing if they differ in no word
 */
export function diffWords(before: string, after: string): WordChange[] | undefined {
  const own = wordsOf(before)
  const other = wordsOf(after)
  const keys = [own, other].map(words => words.map(({ key }) => key)) as [string[], string[]]
  const all = own.length + other.length
  const differing = all - 2 * countCommon(...keys)
  const found =
    differing <= (1 - LEAST_ALIKE) * all
      ? diffArrays(...keys, {
          maxEditLength: Math.min(differing + REORDERED, Math.ceil(MOST_STEPS / all)),
        })
      : undefined
  if (!found)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  if (found.every(({ added, removed }) => !added && !removed)) return undefined
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  const add = (
    kind: WordChange['kind'],
    text: string,
    words: typeof own,
    at: number,
    count: number,
  ): void => {
    if (count)
      changes.push({ kind, text: text.slice(words[at]!.start, words[at + count - 1]!.end) })
  }
  for (const { removed, added, same } of readable(found)) {
    add('removed', before, own, i, removed)
    add('added', after, other, j, added)
    i += removed
    j += added
    add('same', after, other, j, same)
    i += same
    j += same
  }
  return changes
}

/** How many words two texts have in common, whatever their order. */
function countCommon(own: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const count = counts.get(word) ?? 0
    if (!count) continue
    common++
    counts.set(word, count - 1)
  }
  return common
}

/** A difference with the words behind it that are the same. */
interface Step {
  removed: number
  added: number
  same: number
}

/** A word or two between differences that are longer are no text that stayed: a comma, an article. */
const FEW = 2
const LONGER = 4

function readable(found: readonly ChangeObject<string[]>[]): Step[] {
  const steps: Step[] = [{ removed: 0, added: 0, same: 0 }]
  for (const { added, removed, count } of found) {
    const last = steps.at(-1)!
    if (!added && !removed) {
      last.same = count
      continue
    }
    const next = last.same ? { removed: 0, added: 0, same: 0 } : last
    if (removed) next.removed += count
    else next.added += count
    if (next !== last) steps.push(next)
  }
  const joined: Step[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    if (
      last &&
      last.same <= FEW &&
      last.removed + last.added &&
      sizeOf(last) + sizeOf(step) >= LONGER * last.same
    ) {
      last.removed += last.same + step.removed
      last.added += last.same + step.added
      last.same = step.same
    } else joined.push({ ...step })
  }
  return joined
}

const sizeOf = ({ removed, added }: Step): number => removed + added
