import { addTally, emptyTally, weightOf } from '../evidence/tally.js'
import { canonicalTag } from './canonical-tag.js'
import { detectLanguage } from './detect-language.js'
import { variantOf } from './variant-of.js'
import type { Passage } from '../evidence/passage.js'
import type { LanguageShare } from '../tree/types.js'
import type { Profile } from './profile.js'

/** A language with less of a document's letters is a quotation, not one of its languages. */
const MIN_SHARE = 0.04

/** Gives every passage its language, the whole document's where it is too short to tell; returns the document's. */
export function detectLanguages(
  passages: readonly Passage[],
  profiles: readonly Profile[],
  hint: string | undefined,
): string {
  const whole = emptyTally()
  for (const { tally } of passages) addTally(whole, tally)
  const likely = detectLanguage(whole, profiles, hint && canonicalTag(hint))
  for (const passage of passages) passage.language = detectLanguage(passage.tally, profiles, likely)
  return likely
}

/** How much of some passages' letters is in each language, descending. */
export function languageShares(passages: readonly Passage[]): LanguageShare[] {
  const weights = new Map<string, number>()
  let total = 0
  for (const { language, tally } of passages) {
    const weight = weightOf(tally)
    if (!weight) continue
    weights.set(language, (weights.get(language) ?? 0) + weight)
    total += weight
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .map(([language, weight]) => ({ language, share: weight / total }))
}

/** The languages that a document is in by its passages and the one that it is likeliest in; undefined where nothing is sure. */
export function languagesIn(
  passages: readonly Passage[],
  likely: string,
): ReadonlySet<string> | undefined {
  if (likely === 'und') return undefined
  const languages = languageShares(passages).filter(l => l.share >= MIN_SHARE)
  return new Set([...languages.map(l => l.language), likely])
}

/** The language of some passages together, as a section's; `likely` decides where they are too short to tell. */
export function languageOf(
  passages: readonly Passage[],
  profiles: readonly Profile[],
  likely: string,
): string {
  const told = passages[0]!.language
  if (told !== 'und' && passages.every(p => p.language === told))
    return variantOf(
      told,
      passages.map(p => p.leaf.text.value),
      profiles,
    )
  const tally = emptyTally()
  for (const passage of passages) addTally(tally, passage.tally)
  return variantOf(
    detectLanguage(tally, profiles, likely),
    passages.map(p => p.leaf.text.value),
    profiles,
  )
}
