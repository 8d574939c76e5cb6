import { dictionaries } from './dictionaries.js'
import { makeLexicons } from './lexicons.js'

/** What the library's own dictionaries tell, together with those that are added: compiled once for all that needs it. */
export const ownLexicons = /* @__PURE__ */ makeLexicons(dictionaries)
