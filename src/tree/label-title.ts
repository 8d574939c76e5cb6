import { byLanguage } from './by-language.js'
import { labelTitles } from './label-titles.js'
import type { LabelId } from './labels.js'

/**
 * The title of a label in a language.
 *
 * @param language BCP 47; the nearest of those with titles is taken: `zh-TW` is written in `zh-Hant`, `de` in English
 * @returns the id itself for labels that are not built in
 * @example
 * labelTitle('retention', 'tr') // 'Saklama süresi'
 */
export function labelTitle(id: LabelId | (string & {}), language = 'en'): string {
  const titles: Readonly<Record<string, string>> = titlesFor(language) ?? labelTitles.en
  return Object.hasOwn(titles, id) ? titles[id]! : id
}

/** The titles of the language; nothing if there are none. */
export const titlesFor = (language: string): Readonly<Record<string, string>> | undefined =>
  byLanguage<Readonly<Record<string, string>>>(labelTitles, language)
