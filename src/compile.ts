import { pack } from './compiled/pack.js'
import { compileLexicon } from './evidence/lexicon.js'
import { makeFoldTable } from './evidence/symbols.js'
import { compileLanguages } from './language/compiled-languages.js'
import { profilesOf } from './language/profile.js'
import { dictionaries, matchedDictionaries, monthFirstOf } from './lexicons.js'

/** What `npm run build` keeps in a file, so that the first policy need not wait for it: compiled from the dictionaries as they stand. */
export const compile = (): Uint8Array =>
  pack({
    fold: makeFoldTable(),
    lexicon: compileLexicon(matchedDictionaries()),
    languages: {
      ...compileLanguages(profilesOf(dictionaries())),
      monthFirst: monthFirstOf(dictionaries()),
    },
  })
