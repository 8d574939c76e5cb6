import { weightOf } from '../evidence/tally.js'
import type { Profile, Script } from './profile.js'
import type { Tally } from '../evidence/tally.js'

/** A text this Japanese has kana; Chinese quotes a sign or two at the most. */
const KANA_SHARE = 0.05
/** Of running words in one of the known languages at least this share is frequent words; in no other. */
const MIN_HIT_RATE = 0.12

/**
 * The language of a text by its script and frequent words; 'und' where nothing is sure.
 * `likely` is the language of the text around: it decides for a text too short to tell, in its script.
 */
export function detectLanguage(tally: Tally, profiles: readonly Profile[], likely?: string): string {
  const script = mainScript(tally)
  if (!script) return 'und'
  if (script === 'han' && tally.kana > (tally.han + tally.kana) * KANA_SHARE) return 'ja'
  const candidates = profiles.filter(p => p.script === script)
  let best = 'und'
  let most = 0
  for (const { language } of candidates) {
    const hits = tally.hits.get(language) ?? 0
    if (hits > most || (hits === most && hits > 0 && language === likely)) { best = language; most = hits }
  }
  const units = script === 'han' ? tally.han / 4 : tally.words
  if (best !== 'und' && most >= units * MIN_HIT_RATE) return best
  const around = candidates.find(p => p.language === likely?.split('-')[0])
  if (around && units < 12) return around.language
  // a script with one language needs no words in a short text
  return candidates.length === 1 && units < 6 && script === 'han' ? candidates[0]!.language : best !== 'und' && units < 6 ? best : 'und'
}

/** The written variant of a language that a text is in: 'zh-Hant' for Traditional Chinese. */
export function variantOf(language: string, text: Iterable<string>, profiles: readonly Profile[]): string {
  const variants = profiles.find(p => p.language === language)?.variants ?? []
  if (!variants.length) return language
  const counts = variants.map(() => 0)
  for (const value of text) for (const char of value) variants.forEach((v, i) => { if (v.letters.has(char)) counts[i]!++ })
  const most = Math.max(...counts)
  return most > 0 ? variants[counts.indexOf(most)]!.language : language
}

function mainScript(tally: Tally): Script | undefined {
  const weight = weightOf(tally)
  if (!weight) return undefined
  const shares: [Script, number][] = [['han', (tally.han + tally.kana) * 3], ['hangul', tally.hangul * 2], ['cyrillic', tally.cyrillic], ['latin', tally.latin], ['other', tally.other]]
  return shares.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
