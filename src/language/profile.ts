import type { Dictionary } from '../evidence/dictionary-schema.js'

/** Scripts that a tally counts by themselves. */
export type Script = 'han' | 'cyrillic' | 'latin' | 'hangul' | 'other'

/** What tells a language: its script, and characters that only one of its written variants uses. */
export interface Profile {
  language: string
  script: Script
  variants: { language: string; letters: ReadonlySet<string> }[]
}

/** Reads the profiles of languages off their dictionaries. */
export function profilesOf(dictionaries: readonly Dictionary[]): Profile[] {
  const profiles = new Map<string, Profile>()
  for (const { language, words = [], variants = {} } of dictionaries) {
    if (!words.length || profiles.has(language)) continue
    profiles.set(language, {
      language,
      script: scriptOf(words.join('')),
      variants: Object.entries(variants).map(([variant, letters]) => ({ language: variant, letters: new Set(letters) })),
    })
  }
  return [...profiles.values()]
}

function scriptOf(letters: string): Script {
  if (/\p{Script=Han}/u.test(letters)) return 'han'
  if (/\p{Script=Cyrillic}/u.test(letters)) return 'cyrillic'
  if (/\p{Script=Hangul}/u.test(letters)) return 'hangul'
  return /\p{Script=Latin}/u.test(letters) ? 'latin' : 'other'
}
