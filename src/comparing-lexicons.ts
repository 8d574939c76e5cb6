import { dictionaries as own } from './dictionaries.js'
import { makeLexicons } from './lexicons.js'
import { usable } from './options.js'
import { checkOptions, isList } from './tree/check-options.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { Lexicons } from './lexicons.js'
import type { OptionChecks } from './tree/check-options.js'

/** Options of `compare`, `align` and `coverage`. */
export interface CompareOptions {
  /** those that the policies were parsed with: their concepts count too */
  dictionaries?: readonly Dictionary[] | undefined
}

const checks: OptionChecks<CompareOptions> = { dictionaries: isList }
const lexiconsFor = /* @__PURE__ */ makeLexicons(own)

/** What the library's own dictionaries and those of some options tell of policies that are compared. */
export function comparingLexicons(options: CompareOptions): Lexicons {
  checkOptions(options, checks)
  return lexiconsFor(usable(options.dictionaries ?? []).dictionaries)
}
