import { invalidDictionary } from './dictionary/invalid-dictionary.js'
import { isBuiltIn } from './dictionary/built-in.js'
import { lintDictionary } from './dictionary/lint-dictionary.js'
import { problemLevels } from './dictionary/problem.js'
import { usableDictionary } from './dictionary/usable-dictionary.js'
import {
  areOptions,
  areTexts,
  checkOptions,
  isCount,
  isList,
  isOneOf,
  isText,
} from './tree/check-options.js'
import { defaultLimits } from './tree/limits.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { Selection } from './read/selectors.js'
import type { OptionChecks } from './tree/check-options.js'
import type { Limits } from './tree/limits.js'

/** Options of `parsePolicy`. */
export interface ParseOptions {
  /** default: found out */
  format?: 'html' | 'markdown' | 'text' | undefined
  /** for bytes; default: byte order mark, declared charset, strict UTF-8, a guess */
  charset?: string | undefined
  /** a hint, not a filter: BCP 47 code of the language that the document is probably in */
  language?: string | undefined
  /** added to the parser's own; labels and marks of the same language merge. Each is read when it is first used: later changes to the object do not reach it */
  dictionaries?: readonly Dictionary[] | undefined
  /** those that are undefined have their defaults */
  limits?: { [K in keyof Limits]?: Limits[K] | undefined } | undefined
  /** for HTML: read nothing but what these CSS selectors match; the rest is in `removed`, with the reason `selector` */
  keep?: string | readonly string[] | undefined
  /** for HTML: leave out what these CSS selectors match */
  drop?: string | readonly string[] | undefined
}

/** Options as the stages use them: checked, with every default filled in. */
export interface Settings {
  format: ParseOptions['format']
  charset: string | undefined
  language: string | undefined
  dictionaries: readonly Dictionary[]
  /** what their authors may want to change */
  warnings: readonly string[]
  limits: Limits
  /** absent where all of the input is read */
  selection: Selection | undefined
}

const limitChecks: OptionChecks<Limits> = {
  maxLength: isCount,
  maxNodes: isCount,
  maxBlocks: isCount,
  maxDepth: isCount,
  maxMarkdown: isCount,
}

const checks: OptionChecks<ParseOptions> = {
  format: isOneOf('html', 'markdown', 'text'),
  charset: isText,
  language: isText,
  dictionaries: isList, // what is in it is refused as a dictionary
  limits: areOptions(limitChecks),
  keep: areTexts,
  drop: areTexts,
}

/**
 * Checks options and fills in the defaults; the one place where options of `parsePolicy` are looked at.
 *
 * @throws PolicyError `invalid-options` or `invalid-dictionary`, with the path of what is wrong
 */
export function settingsOf(options: ParseOptions = {}): Settings {
  checkOptions(options, checks)
  const { dictionaries = [], format, charset, language, limits, keep = [], drop = [] } = options
  return {
    format,
    charset,
    language,
    ...usable(dictionaries),
    limits: withDefaults(limits),
    selection:
      keep.length || drop.length ? { keep: [keep].flat(), drop: [drop].flat() } : undefined,
  }
}

const withDefaults = (limits: ParseOptions['limits'] = {}): Limits => ({
  ...defaultLimits,
  ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)),
})

/** Dictionaries that can be used, and what their authors may want to change. */
type Usable = Pick<Settings, 'dictionaries' | 'warnings'>

/** Copies of dictionaries that were found right, for as long as their owners keep them: what is compiled is kept with the copy. */
const copies = new WeakMap<object, { dictionary: Dictionary; warnings: readonly string[] }>()
const MOST_WARNINGS = 20

/**
 * Checks dictionaries, each once.
 *
 * @throws PolicyError `invalid-dictionary`
 */
export function usable(dictionaries: readonly Dictionary[]): Usable {
  const checked = dictionaries.map(checkOnce)
  return {
    dictionaries: checked.map(({ dictionary }) => dictionary),
    warnings: checked.flatMap(({ warnings }) => warnings),
  }
}

function checkOnce(given: Dictionary): { dictionary: Dictionary; warnings: readonly string[] } {
  if (isBuiltIn(given)) return { dictionary: given, warnings: [] }
  const known = copies.get(given)
  if (known) return known
  const { dictionary, findings } = usableDictionary(given)
  if (!dictionary) throw invalidDictionary(findings)
  const warnings = lintDictionary(dictionary)
    .filter(({ code }) => problemLevels[code] === 'warning')
    .slice(0, MOST_WARNINGS)
    .map(({ path, message }) => `${dictionary.language}, ${path}: ${message}`)
  const checked = { dictionary, warnings }
  copies.set(given, checked)
  return checked
}
