/** What a text tells of its language: letters by script, and frequent words by language. */
export interface Tally {
  han: number
  kana: number
  hangul: number
  cyrillic: number
  latin: number
  /** letters of any other script */
  other: number
  /** language → how many of its frequent words stand in the text, if any do */
  hits?: Map<string, number>
  /** what was counted, for what only the letters as printed tell */
  texts: string[]
}

export const emptyTally = (): Tally => ({
  han: 0,
  kana: 0,
  hangul: 0,
  cyrillic: 0,
  latin: 0,
  other: 0,
  texts: [],
})

export function addTally(to: Tally, from: Tally): void {
  to.han += from.han
  to.kana += from.kana
  to.hangul += from.hangul
  to.cyrillic += from.cyrillic
  to.latin += from.latin
  to.other += from.other
  for (const text of from.texts) to.texts.push(text)
  if (from.hits) for (const [language, n] of from.hits) addHits(to, language, n)
}

export function addHits(to: Tally, language: string, n: number): void {
  to.hits ??= new Map()
  to.hits.set(language, (to.hits.get(language) ?? 0) + n)
}

/** Letters of a text, a Han or kana sign counting as much as it says. */
export const weightOf = (tally: Tally): number =>
  (tally.han + tally.kana) * 3 + tally.hangul * 2 + tally.cyrillic + tally.latin + tally.other
