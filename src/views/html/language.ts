import { escapeText } from './escape.js'

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

/** A `lang` attribute; what has not the shape of a BCP 47 tag is stated as unknown. */
export function langAttribute(language: string): string {
  return ` lang="${TAG.test(language) && language !== 'und' ? language : ''}"`
}

/** A language as a person reads it: its English name and its tag. */
export function languageName(language: string): string {
  if (language === 'und') return 'unknown language'
  const name = TAG.test(language) ? englishName(language) : undefined
  return name === undefined || name === language
    ? escapeText(language)
    : `${escapeText(name)} (${escapeText(language)})`
}

function englishName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)
  } catch (error) {
    // of the right shape, but no tag after all, such as 'abcd-e'; there is no way to ask beforehand
    if (error instanceof RangeError) return undefined
    throw error
  }
}
