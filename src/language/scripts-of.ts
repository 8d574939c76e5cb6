import { countScripts } from './scripts.js'
import { SCRIPT_SAMPLE } from './thresholds.js'
import type { Tally } from '../evidence/tally.js'

/** A script with less of the letters than this, against the first, is only quoted. */
const MIN_SHARE = 0.3

const COUNTED = ['han', 'hangul', 'cyrillic', 'latin']

/** The scripts of a text by their share of it, the first first; addresses and names can outweigh what they stand in. */
export function scriptsOf({ han, kana, hangul, cyrillic, latin, other, texts }: Tally): string[] {
  const letters: [script: string, n: number][] = []
  if (han || kana) letters.push(['han', (han + kana) * 3])
  if (hangul) letters.push(['hangul', hangul * 2])
  if (cyrillic) letters.push(['cyrillic', cyrillic])
  if (latin) letters.push(['latin', latin])
  if (other) letters.push(...otherScripts(texts, other))
  if (letters.length < 2) return letters.map(([script]) => script) // most of most texts
  let most = 0
  for (const [, n] of letters) if (n > most) most = n
  return letters
    .filter(([, n]) => n >= most * MIN_SHARE)
    .sort((a, b) => b[1] - a[1])
    .map(([script]) => script)
}

/** The scripts that a tally has no counts of its own for, with their parts of all letters of such. */
function otherScripts(texts: readonly string[], letters: number): [script: string, n: number][] {
  const others = new Map<string, number>()
  let left = SCRIPT_SAMPLE
  for (const text of texts) {
    if (left <= 0) break
    countScripts(text.slice(0, left), others)
    left -= text.length
  }
  let sum = 0
  for (const script of COUNTED) others.delete(script)
  for (const n of others.values()) sum += n
  return [...others].map(([script, n]) => [script, (letters * n) / sum])
}
