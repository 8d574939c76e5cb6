import { isBuiltIn } from './dictionary/built-in.js'
import { compileLexicon, makeLexicon, openLexicon } from './evidence/lexicon.js'
import { compileModels, keepModels } from './language/candidates.js'
import { profilesOf } from './language/profile.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { CompiledLexicon, Lexicon } from './evidence/lexicon.js'
import type { Model } from './language/model.js'
import type { Profile } from './language/profile.js'

/** What the stages know by dictionaries. */
export interface Lexicons {
  /** one of the library's own dictionaries, and one for each other */
  lexicons: readonly Lexicon[]
  profiles: readonly Profile[]
  /** languages in which 6/7/2023 is the seventh of June */
  monthFirst: ReadonlySet<string>
}

/** What is compiled of some of the library's own dictionaries, as it can be kept in a file. */
export interface Compiled {
  lexicon: CompiledLexicon
  /** script → what tells its languages */
  models: Record<string, Model>
}

export const compileDictionaries = (own: readonly Dictionary[]): Compiled => ({
  lexicon: compileLexicon(matched(own)),
  models: compileModels(profilesOf(own)),
})

/** Gives what some dictionaries tell together with those that are added; what is compiled is kept, of added ones for as long as their owners keep them; `compiled` has it of the library's own. */
export function makeLexicons(
  dictionaries: readonly Dictionary[],
  compiled?: <Name extends keyof Compiled>(name: Name) => Compiled[Name],
): (added: readonly Dictionary[]) => Lexicons {
  const own = dictionaries.filter(isBuiltIn)
  const others = dictionaries.filter(dictionary => !isBuiltIn(dictionary))
  let ownLexicon: Lexicon | undefined // made when first needed
  if (compiled && !others.length) keepModels(profilesOf(own), compiled('models'))
  const made = new WeakMap<Dictionary, Lexicon>()
  const lexiconOf = (dictionary: Dictionary): Lexicon => {
    let lexicon = made.get(dictionary)
    if (!lexicon) made.set(dictionary, (lexicon = makeLexicon([dictionary], true)))
    return lexicon
  }
  return added => {
    const all = [...own, ...others, ...added]
    return {
      lexicons: [
        (ownLexicon ??= compiled ? openLexicon(compiled('lexicon')) : makeLexicon(matched(own))),
        ...[...others, ...added].map(lexiconOf),
      ],
      profiles: profilesOf(all),
      monthFirst: new Set(all.filter(d => d.monthFirst).map(d => d.language)),
    }
  }
}

/**
 * The library's own dictionaries as they are matched: a language's frequent words are counted only where it is written in
 * Han signs. Others are told by models of their words and letters, and to match every "the" would only take time.
 */
function matched(own: readonly Dictionary[]): Dictionary[] {
  const counted = new Set(
    profilesOf(own)
      .filter(p => p.known && p.script === 'han')
      .map(p => p.language),
  )
  return own.map(({ words = [], ...dictionary }) => ({
    ...dictionary,
    ...(counted.has(dictionary.language) && { words }),
  }))
}
