import { labelTitles } from './label-titles.js'
import type { LabelId } from './labels.js'

const known: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(labelTitles),
)

/**
 * The title of a label in a language.
 *
 * @param language BCP 47; the nearest of those with titles is taken: `zh-TW` is written in `zh-Hant`, `de` in English
 * @returns the id itself for labels that are not built in
 * @example
 * labelTitle('retention', 'tr') // 'Saklama süresi'
 */
export function labelTitle(id: LabelId | (string & {}), language = 'en'): string {
  const titles = titlesFor(language) ?? labelTitles.en
  return Object.hasOwn(titles, id) ? (titles as Readonly<Record<string, string>>)[id]! : id
}

/** The titles of the language, in the script in which it is written in that place; nothing if there are none. */
export function titlesFor(language: string): Readonly<Record<string, string>> | undefined {
  const { language: base = language, script } = localeOf(language)
  return known.get(`${base}-${script ?? ''}`) ?? known.get(base)
}

/** What a tag says with its likely subtags (https://unicode.org/reports/tr35/#Likely_Subtags): zh-TW is zh-Hant-TW. */
function localeOf(tag: string): { language?: string; script?: string | undefined } {
  try {
    return new Intl.Locale(tag).maximize()
  } catch (error) {
    if (error instanceof RangeError) return {} // no tag
    throw error
  }
}
