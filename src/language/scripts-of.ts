import { countScripts } from './scripts.js'
import { SCRIPT_SAMPLE } from './thresholds.js'
import type { Tally } from '../evidence/tally.js'

/** A script with less of the letters than this, against the first, is only quoted. */
const MIN_SHARE = 0.3

/** The scripts of a text by their share of it, the first first; addresses and names can outweigh what they stand in. */
export function scriptsOf(tally: Tally): string[] {
  const letters = new Map([['han', (tally.han + tally.kana) * 3], ['hangul', tally.hangul * 2], ['cyrillic', tally.cyrillic], ['latin', tally.latin]])
  if (tally.other) {
    const others = new Map<string, number>()
    let left = SCRIPT_SAMPLE
    for (const text of tally.texts) {
      if (left <= 0) break
      countScripts(text.slice(0, left), others)
      left -= text.length
    }
    let sum = 0
    for (const script of letters.keys()) others.delete(script)
    for (const n of others.values()) sum += n
    for (const [script, n] of others) letters.set(script, (tally.other * n) / sum)
  }
  const most = Math.max(...letters.values())
  return [...letters].filter(([, n]) => n > 0 && n >= most * MIN_SHARE).sort((a, b) => b[1] - a[1]).map(([script]) => script)
}
