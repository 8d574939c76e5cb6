import { HAN_VARIANTS } from './han-variants.js'
import { neighbours, ownSamples } from './neighbours.js'
import { countScripts, mainScript } from './scripts.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Neighbour } from './neighbours.js'

/** What tells a language in one script. */
export interface Profile {
  /** BCP 47 */
  language: string
  script: string
  /** whether a dictionary makes it one of the languages that the library reads */
  known: boolean
  /** frequent words */
  words: readonly string[]
  /** other text in the language: the terms of its dictionary, `*` for any ending, `…` for a gap */
  terms: readonly string[]
  /** parts of words, with `*` where a word goes on */
  sequences: readonly string[]
  /** letters that belong to it beside those of its words */
  letters: string
  /** characters that only one of its written variants uses, by the variant's code */
  variants: Readonly<Record<string, string>>
}

interface Cached {
  profiles?: readonly Profile[]
  next: WeakMap<Dictionary, Cached>
}

const cache: Cached = { next: new WeakMap() } // by the dictionaries, one after the other, for as long as they are kept

/** The profiles of all languages that a text may be in, one for each script: the dictionaries', then their neighbours'. */
export function profilesOf(dictionaries: readonly Dictionary[]): readonly Profile[] {
  let at = cache
  for (const dictionary of dictionaries) {
    let next = at.next.get(dictionary)
    if (!next) at.next.set(dictionary, (next = { next: new WeakMap() }))
    at = next
  }
  return (at.profiles ??= makeProfiles(dictionaries))
}

/** The language without script, region and variant. */
export const baseOf = (language: string): string => language.split('-')[0]!.toLowerCase()

function makeProfiles(dictionaries: readonly Dictionary[]): Profile[] {
  const languages = [...new Set(dictionaries.map(d => d.language))]
  const known = languages.flatMap(language =>
    knownProfiles(
      language,
      dictionaries.filter(d => d.language === language),
    ),
  )
  const bases = new Set(known.map(p => `${baseOf(p.language)} ${p.script}`))
  return [
    ...known,
    ...[...neighbours, ...ownSamples]
      .filter(n => !bases.has(`${baseOf(n.language)} ${n.script}`))
      .map(neighbourProfile),
  ]
}

function neighbourProfile({
  language,
  script,
  letters = '',
  sequences = '',
  words = '',
}: Neighbour): Profile {
  return {
    language,
    script,
    known: false,
    words: split(words),
    terms: [],
    sequences: split(sequences),
    letters,
    variants: HAN_VARIANTS[language] ?? {},
  }
}

/** A language's profiles by its dictionaries, with what is known of it as a neighbour; none if no words tell it. */
function knownProfiles(language: string, dictionaries: readonly Dictionary[]): Profile[] {
  const words = dictionaries.flatMap(d => d.words ?? [])
  const terms = dictionaries.flatMap(termsOf)
  const scripts = new Map<string, string[]>()
  for (const word of words) {
    const script = scriptOfText(word)
    if (script) scripts.set(script, [...(scripts.get(script) ?? []), word])
  }
  return [...scripts]
    .filter(([, own]) => own.length * 5 >= words.length)
    .map(([script, own]) => {
      const neighbour = neighbours
        .filter(n => n.language === language && n.script === script)
        .map(neighbourProfile)[0]
      const variants = Object.assign({}, ...dictionaries.map(d => d.variants ?? {})) as Record<
        string,
        string
      >
      return {
        language,
        script,
        known: true,
        terms,
        words: [...own, ...(neighbour?.words ?? [])],
        sequences: neighbour?.sequences ?? [],
        letters: neighbour?.letters ?? '',
        variants: Object.keys(variants).length ? variants : (HAN_VARIANTS[language] ?? {}),
      }
    })
}

function termsOf({ concepts = {}, labels = {}, marks = {}, months = [] }: Dictionary): string[] {
  return [
    ...Object.values<string[] | undefined>(concepts).flatMap(list => list ?? []),
    ...Object.values(labels).flatMap(({ headings = [], terms = [] }) => [...headings, ...terms]),
    ...Object.values(marks as Record<string, string[] | undefined>).flatMap(list => list ?? []),
    ...months.flat(),
  ]
}

function scriptOfText(text: string): string | undefined {
  const counts = new Map<string, number>()
  countScripts(text, counts)
  return mainScript(counts)
}

const split = (list: string): string[] => (list ? list.split(' ') : [])
