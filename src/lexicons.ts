import en from './dictionaries/en.json' with { type: 'json' }
import ru from './dictionaries/ru.json' with { type: 'json' }
import sq from './dictionaries/sq.json' with { type: 'json' }
import tr from './dictionaries/tr.json' with { type: 'json' }
import zh from './dictionaries/zh.json' with { type: 'json' }
import { makeLexicon } from './evidence/lexicon.js'
import type { Dictionary } from './evidence/dictionary-schema.js'
import type { Lexicon } from './evidence/lexicon.js'

/** The built-in dictionaries; the one list of languages. */
export const dictionaries: readonly Dictionary[] = [zh, ru, tr, sq, en]

let builtIn: Lexicon | undefined // compiled when first needed, then the same for every call
const compiled = new WeakMap<Dictionary, Lexicon>() // users' dictionaries, for as long as they keep them

/** The lexicons to match with: the built-in one, and one for each added dictionary. */
export function lexiconsFor(added: readonly Dictionary[]): Lexicon[] {
  builtIn ??= makeLexicon(dictionaries)
  return [builtIn, ...added.map(dictionary => {
    let lexicon = compiled.get(dictionary)
    if (!lexicon) compiled.set(dictionary, (lexicon = makeLexicon([dictionary], true)))
    return lexicon
  })]
}
