/**
 * The value for a language, in the script in which it is written in that place: of `zh` and `zh-Hant`, `zh-TW` gets the
 * latter.
 *
 * @param language BCP 47
 */
export function byLanguage<Value>(
  table: Readonly<Record<string, Value>>,
  language: string,
): Value | undefined {
  const { language: base = language, script } = localeOf(language)
  const key = [`${base}-${script ?? ''}`, base].find(key => Object.hasOwn(table, key))
  return key === undefined ? undefined : table[key]
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
