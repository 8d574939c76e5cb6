import { foldKey, makeFolder } from '../../src/evidence/fold.js'

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu

/** Whole words by how they begin, those seen most often first. */
export interface WordStock {
  /** the words that a stem can be the beginning of; the stem itself counts */
  completionsOf(stem: string): string[]
  /** how often two words stood side by side */
  pairs(first: string, second: string): number
}

/** Collects the words of lines and of terms; a word with `*` is no whole word. */
export function makeWordStock(lines: readonly string[]): WordStock {
  const fold = makeFolder()
  const keyOf = (word: string): string => foldKey(fold(word))
  const counts = new Map<string, { word: string; count: number }>()
  const beside = new Map<string, number>()
  for (const line of lines) {
    let before: string | undefined
    for (const match of line.matchAll(WORD)) {
      const [word] = match
      const isWhole = line[match.index + word.length] !== '*'
      const key = keyOf(word)
      if (isWhole) {
        const seen = counts.get(key)
        const plain = isAcronym(word) ? word : word.replace(/^./u, first => first.toLowerCase())
        // some write without diacritics; the right spelling has more marks
        if (seen) {
          seen.count++
          if (marksOf(plain) > marksOf(seen.word)) seen.word = plain
        } else counts.set(key, { word: plain, count: 1 })
        if (before !== undefined)
          beside.set(`${before} ${key}`, (beside.get(`${before} ${key}`) ?? 0) + 1)
      }
      before = isWhole ? key : undefined
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    completionsOf(stem) {
      const start = keyOf(stem)
      let at = sorted.findIndex(([key]) => key >= start)
      const found: { word: string; count: number }[] = []
      for (; at >= 0 && at < sorted.length && sorted[at]![0].startsWith(start); at++)
        found.push(sorted[at]![1])
      return found
        .sort((a, b) => b.count - a.count || a.word.length - b.word.length)
        .map(({ word }) => word)
    },
    pairs: (first, second) => beside.get(`${keyOf(first)} ${keyOf(second)}`) ?? 0,
  }
}

const isAcronym = (word: string): boolean => word.length > 1 && word === word.toUpperCase()
const marksOf = (word: string): number => word.normalize('NFD').length
