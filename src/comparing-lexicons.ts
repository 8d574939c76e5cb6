import { usable } from './options.js'
import { ownLexicons } from './own-lexicons.js'
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

/** What the library's own dictionaries and those of some options tell of policies that are compared. */
export function comparingLexicons(options: CompareOptions): Lexicons {
  checkOptions(options, checks)
  return ownLexicons(usable(options.dictionaries ?? []).dictionaries)
}
