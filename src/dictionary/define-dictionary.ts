import { usableDictionary } from './usable-dictionary.js'
import { invalidDictionary } from './invalid-dictionary.js'
import type { Dictionary } from '../evidence/dictionary.js'

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

/** A dictionary as one writes it in code; `as const` is fine. */
export type DictionaryInput = ReadonlyDeep<Dictionary>

/**
 * Checks a dictionary written in code, for `parsePolicy`'s option `dictionaries`.
 *
 * @returns a copy: later changes to the input do not reach it. Keep it: what is compiled for it is kept with the object.
 * @throws PolicyError `invalid-dictionary`: a line with path and reason for each thing wrong, at most 20; an unknown concept is, and so
 *   is a term that can match nothing
 * @example
 * const dictionary = defineDictionary({ language: 'de', labels: { retention: { terms: ['speicher* … solange'] } } })
 */
export function defineDictionary(dictionary: DictionaryInput): Dictionary {
  const checked = usableDictionary(dictionary)
  if (!checked.dictionary) throw invalidDictionary(checked.findings)
  return checked.dictionary
}
