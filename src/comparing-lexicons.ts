import { usable } from './options.js'
import { ownLexicons } from './own-lexicons.js'
import { checkOptions, isList } from './tree/check-options.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { Lexicon } from './evidence/lexicon.js'
import type { OptionChecks } from './tree/check-options.js'

/** Options of `compare`, `align` and `coverage`. */
export interface CompareOptions {
  /** those that the policies were parsed with: their concepts count too */
  dictionaries?: readonly Dictionary[] | undefined
}

const checks: OptionChecks<CompareOptions> = { dictionaries: isList }

/** Dictionaries for texts in some languages, all of them if none is named. */
interface Comparing {
  lexiconsIn: (languages: ReadonlySet<string>) => readonly Lexicon[]
  monthFirst: ReadonlySet<string>
}

/** What the library's own dictionaries and those of some options tell of policies that are compared. */
export function comparingLexicons(options: CompareOptions): Comparing {
  checkOptions(options, checks)
  const { terms, names, monthFirst } = ownLexicons(usable(options.dictionaries ?? []).dictionaries)
  return {
    lexiconsIn: languages => [...terms(languages.size ? languages : undefined), ...names()],
    monthFirst,
  }
}
