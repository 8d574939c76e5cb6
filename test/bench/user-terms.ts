import type { Dictionary } from '../../src/evidence/dictionary.js'

const SYLLABLES = ['ra', 'ti', 'no', 'ke', 'lu', 'mo', 'se', 'vi', 'da', 'pu']

/** A word for every number: its digits as syllables, so that no two are alike. */
const word = (n: number): string => String(n).replace(/\d/g, digit => SYLLABLES[Number(digit)]!)

/** A dictionary as a user might add it: so many terms of two words, a tenth of which begin with one that policies use. */
export function userTerms(count: number): Dictionary {
  const terms = Array.from(
    { length: count },
    (_, i) => `${i % 10 ? word(i) : 'data'} ${word(i + count)}`,
  )
  return { language: 'en', labels: { cookies: { terms } } }
}
