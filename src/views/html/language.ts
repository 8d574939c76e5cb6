import { escapeText } from './escape.js'
import type { Words } from './words.js'

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

/** A `lang` attribute; what has not the shape of a BCP 47 tag is stated as unknown. */
export function langAttribute(language: string): string {
  return ` lang="${TAG.test(language) && language !== 'und' ? language : ''}"`
}

/** A language as a person reads it: its name and its tag. */
export function languageName(language: string, words: Words): string {
  if (language === 'und') return words.unknownLanguage
  const name = TAG.test(language) ? nameIn(words.tag, language) : undefined
  return name === undefined || name === language
    ? escapeText(language)
    : `${escapeText(name)} (${escapeText(language)})`
}

function nameIn(own: string, tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([own], { type: 'language' }).of(tag)
  } catch (error) {
    // of the right shape, but no tag after all, such as 'abcd-e'; there is no way to ask beforehand
    if (error instanceof RangeError) return undefined
    throw error
  }
}
