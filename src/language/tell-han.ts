import type { Tally } from '../evidence/tally.js'
import type { Profile } from './profile.js'

/** What tells the languages that are written in Han signs. */
export interface HanModel {
  languages: readonly Profile[]
  /** UTF-16 unit → the language that alone uses it, kana included */
  owners: ReadonlyMap<number, number>
}

/** A text is looked at so far, in UTF-16 units. */
const SAMPLE = 200
/** What the language of the text around is ahead by: less than one sign. */
const LIKELY = 0.5

/** Makes the model of the languages in Han signs: their own signs, those of their written variants among them. */
export function makeHanModel(languages: readonly Profile[]): HanModel {
  const owners = new Map<number, number>()
  languages.forEach(({ letters, variants }, language) => {
    for (const char of letters + Object.values(variants).join(''))
      if (!owners.has(char.charCodeAt(0))) owners.set(char.charCodeAt(0), language)
  })
  return { languages, owners }
}

/**
 * The language of a text in Han signs and kana: each sign that only one language uses speaks for it, and so do the
 * signs of its frequent words; without any, it is the language of the text around, or the first with a dictionary.
 */
export function tellHan(
  { texts, hits }: Tally,
  { languages, owners }: HanModel,
  likely: Profile | undefined,
): string {
  const scores = languages.map(
    profile =>
      (profile.known ? (hits?.get(profile.language) ?? 0) : 0) + (profile === likely ? LIKELY : 0),
  )
  let left = SAMPLE
  for (const text of texts) {
    if (left <= 0) break
    const part = text.slice(0, left)
    left -= text.length
    for (let i = 0; i < part.length; i++) {
      const owner = owners.get(part.charCodeAt(i))
      if (owner !== undefined) scores[owner]!++
    }
    // a dictionary's words have been counted by the matcher
    languages.forEach(({ known, words }, i) => {
      if (!known) for (const word of words) if (part.includes(word)) scores[i]! += word.length
    })
  }
  const most = Math.max(...scores)
  if (most > 0) return languages[scores.indexOf(most)]!.language
  return languages.find(p => p.known)?.language ?? 'und'
}
