import { isBuiltIn } from './dictionary/built-in.js'
import { compileLexicon, makeLexicon, openLexicon } from './evidence/lexicon.js'
import { compileModels, keepModels } from './language/candidates.js'
import { profilesOf } from './language/profile.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { CompiledLexicon, Lexicon } from './evidence/lexicon.js'
import type { Model } from './language/model.js'
import type { Lexicons } from './language/read-passages.js'

/** What is compiled of some of the library's own dictionaries, as it can be kept in a file. */
export interface Compiled {
  titles: CompiledLexicon
  words: CompiledLexicon
  /** script → what tells its languages */
  models: Record<string, Model>
  /** by language */
  [terms: `terms ${string}`]: CompiledLexicon
}

export const compileDictionaries = (own: readonly Dictionary[]): Compiled => ({
  ...Object.fromEntries(
    [...byLanguage(own)].map(([language, some]) => [
      `terms ${language}`,
      compileLexicon(some.map(termsOf)),
    ]),
  ),
  titles: compileLexicon(own.map(titlesOf)),
  words: compileLexicon(wordsOf(own)),
  models: compileModels(profilesOf(own)),
})

/** Gives what some dictionaries tell together with those that are added. Each is compiled when it is first asked for and then kept, added ones for as long as their owners keep them; `compiled` has it of the library's own. */
export function makeLexicons(
  dictionaries: readonly Dictionary[],
  compiled?: <Name extends keyof Compiled>(name: Name) => Compiled[Name],
): (added: readonly Dictionary[]) => Lexicons {
  const own = dictionaries.filter(isBuiltIn)
  const others = dictionaries.filter(dictionary => !isBuiltIn(dictionary))
  if (compiled && !others.length) keepModels(profilesOf(own), compiled('models'))
  const made = new Map<keyof Compiled, Lexicon>()
  const ownLexicon = (
    name: Exclude<keyof Compiled, 'models'>,
    some: () => readonly Dictionary[],
  ): Lexicon => {
    let lexicon = made.get(name)
    if (!lexicon)
      made.set(name, (lexicon = compiled ? openLexicon(compiled(name)) : makeLexicon(some())))
    return lexicon
  }
  const languages = byLanguage(own)
  const othersMade = new WeakMap<Dictionary, Lexicon>()
  const lexiconOf = (dictionary: Dictionary): Lexicon => {
    let lexicon = othersMade.get(dictionary)
    if (!lexicon) othersMade.set(dictionary, (lexicon = makeLexicon([dictionary], true)))
    return lexicon
  }
  return added => {
    const more = [...others, ...added]
    const all = [...own, ...more]
    return {
      words: () => [
        ownLexicon('words', () => wordsOf(own)),
        ...more.filter(d => d.words?.length).map(lexiconOf),
      ],
      names: () => [ownLexicon('titles', () => own.map(titlesOf)), ...more.map(lexiconOf)],
      terms: spoken =>
        [...(spoken ?? languages.keys())].flatMap(language => {
          const some = languages.get(language)
          return some ? [ownLexicon(`terms ${language}`, () => some.map(termsOf))] : []
        }),
      profiles: profilesOf(all),
      monthFirst: new Set(all.filter(d => d.monthFirst).map(d => d.language)),
    }
  }
}

function byLanguage(own: readonly Dictionary[]): Map<string, Dictionary[]> {
  const languages = new Map<string, Dictionary[]>()
  for (const dictionary of own) {
    const same = languages.get(dictionary.language)
    if (same) same.push(dictionary)
    else languages.set(dictionary.language, [dictionary])
  }
  return languages
}

/** How policies are called: many have a title in another language than their own. */
const titlesOf = ({ language, apart, marks }: Dictionary): Dictionary => ({
  language,
  apart,
  marks: { title: marks?.title },
})

/** What counts in documents of its language only. */
const termsOf = ({ words: _, marks = {}, ...dictionary }: Dictionary): Dictionary => ({
  ...dictionary,
  marks: { ...marks, title: [] },
})

/**
 * The frequent words of languages that are written in Han signs. Others are told by models of their words and letters, and
 * to match every "the" would only take time.
 */
function wordsOf(own: readonly Dictionary[]): Dictionary[] {
  const counted = new Set(
    profilesOf(own)
      .filter(p => p.known && p.script === 'han')
      .map(p => p.language),
  )
  return own
    .filter(({ language }) => counted.has(language))
    .map(({ language, apart, words }) => ({ language, apart, words }))
}
