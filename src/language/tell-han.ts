import type { Tally } from '../evidence/tally.js'
import type { Profile } from './profile.js'

/** A text this Japanese has kana; Chinese quotes a sign or two at the most. */
const KANA_SHARE = 0.05
/** A text is looked at so far for signs and words that tell. */
const SAMPLE = 400

/**
 * The language of a text in Han signs or kana: what has kana is in a language whose words have them; else the
 * dictionaries' frequent words decide against the words and signs of languages that have none.
 */
export function tellHan(tally: Tally, languages: readonly Profile[], around: Profile | undefined): string {
  const hasKana = tally.kana > (tally.han + tally.kana) * KANA_SHARE
  if (hasKana) return languages.find(p => p.language === 'ja')?.language ?? 'und'
  const text = tally.texts.join('\n').slice(0, SAMPLE)
  let best: Profile | undefined
  let most = 0
  for (const profile of languages) {
    const hits = profile.known ? (tally.hits.get(profile.language) ?? 0) : 0
    let score = hits + (profile === around ? 0.5 : 0)
    for (const word of profile.known ? [] : profile.words) if (text.includes(word)) score++
    for (const letter of profile.letters) if (text.includes(letter)) score += 1
    if (score > most) { best = profile; most = score }
  }
  return (best ?? around ?? languages.find(p => p.known))?.language ?? 'und'
}
