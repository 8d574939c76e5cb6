import { createRequire } from 'node:module'
import { compiled } from './compiled/compiled.js'
import { makeLexicon, openLexicon } from './evidence/lexicon.js'
import { openLanguages } from './language/compiled-languages.js'
import { profilesOf } from './language/profile.js'
import type { Dictionary } from './evidence/dictionary-schema.js'
import type { CompiledLexicon, Lexicon } from './evidence/lexicon.js'
import type { CompiledLanguages } from './language/compiled-languages.js'
import type { Profile } from './language/profile.js'

const require = createRequire(import.meta.url)

/** The built-in dictionaries, read when first needed; the one list of languages. */
export const dictionaries = (): readonly Dictionary[] =>
  ['zh', 'ru', 'tr', 'sq', 'en'].map(
    language => require(`./dictionaries/${language}.json`) as Dictionary,
  )

/**
 * The built-in dictionaries as they are matched: a language's frequent words are counted only where it is written in Han
 * signs. Others are told by models of their words and letters, and to match every "the" would only take time.
 */
export function matchedDictionaries(): Dictionary[] {
  const counted = new Set(
    profilesOf(dictionaries())
      .filter(p => p.script === 'han')
      .map(p => p.language),
  )
  return dictionaries().map(({ words = [], ...dictionary }) => ({
    ...dictionary,
    ...(counted.has(dictionary.language) && { words }),
  }))
}

/** Languages in which 6/7/2023 is the seventh of June. */
export const monthFirstOf = (dictionaries: readonly Dictionary[]): string[] =>
  dictionaries.filter(d => d.monthFirst).map(d => d.language)

/** What the stages know by dictionaries. */
export interface Lexicons {
  /** the built-in one, and one for each added dictionary */
  lexicons: readonly Lexicon[]
  profiles: readonly Profile[]
  monthFirst: ReadonlySet<string>
}

interface BuiltIn {
  lexicon: Lexicon
  profiles: readonly Profile[]
  monthFirst: readonly string[]
}

let builtIn: BuiltIn | undefined // made when first needed, then the same for every call
const own = new WeakMap<Dictionary, Lexicon>() // of users' dictionaries, for as long as they keep them

/** What the built-in dictionaries and those that are added to them tell. */
export function lexiconsFor(added: readonly Dictionary[]): Lexicons {
  builtIn ??= openCompiled() ?? makeBuiltIn()
  const lexicons = added.map(dictionary => {
    let lexicon = own.get(dictionary)
    if (!lexicon) own.set(dictionary, (lexicon = makeLexicon([dictionary], true)))
    return lexicon
  })
  return {
    lexicons: [builtIn.lexicon, ...lexicons],
    profiles: added.length ? profilesOf([...dictionaries(), ...added]) : builtIn.profiles,
    monthFirst: new Set([...builtIn.monthFirst, ...monthFirstOf(added)]),
  }
}

const makeBuiltIn = (): BuiltIn => ({
  lexicon: makeLexicon(matchedDictionaries()),
  profiles: profilesOf(dictionaries()),
  monthFirst: monthFirstOf(dictionaries()),
})

function openCompiled(): BuiltIn | undefined {
  const lexicon = compiled('lexicon') as CompiledLexicon | undefined
  if (!lexicon) return undefined
  const { monthFirst, ...languages } = compiled('languages') as CompiledLanguages & {
    monthFirst: string[]
  }
  return { lexicon: openLexicon(lexicon), profiles: openLanguages(languages), monthFirst }
}
