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

/**
 * Drops matches of terms of languages that the document is not in: short stems of one language are common words of
 * another. Terms that a user added count everywhere, and so do the names of policies: many have an English title only.
 */
export function dropForeign(
  passages: readonly Passage[],
  profiles: readonly Profile[],
  document: string,
): void {
  if (document === 'und') return
  const native = new Set(
    languageShares(passages)
      .filter(l => l.share >= MIN_SHARE)
      .map(l => l.language)
      .concat(document),
  )
  const foreign = new Set(profiles.map(p => p.language).filter(language => !native.has(language)))
  const isForeign = ({ pattern }: Passage['matches'][number]): boolean =>
    !pattern.anywhere && pattern.use !== 'title' && foreign.has(pattern.language)
  for (const passage of passages)
    if (passage.matches.some(isForeign))
      passage.matches = passage.matches.filter(match => !isForeign(match))
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
