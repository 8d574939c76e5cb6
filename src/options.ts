import * as z from 'zod'
import { usableDictionary } from './dictionary/usable-dictionary.js'
import { invalidDictionary } from './dictionary/invalid-dictionary.js'
import { lintDictionary } from './dictionary/lint-dictionary.js'
import { problemLevels } from './dictionary/problem.js'
import { dictionarySchema } from './evidence/dictionary-schema.js'
import { arePlain } from './plain-options.js'
import { defaultLimits } from './tree/limits.js'
import { PolicyError } from './tree/policy-error.js'
import type { Dictionary } from './evidence/dictionary-schema.js'
import type { Selection } from './selectors/select-outside.js'
import type { Limits } from './tree/limits.js'

const bound = z.number().int().min(1)
const selectors = z.union([z.string(), z.array(z.string())]).optional()

/** Schema of the options of `parsePolicy`. */
export const optionsSchema = z.strictObject({
  format: z.enum(['html', 'markdown', 'text']).optional().describe('default: found out'),
  charset: z
    .string()
    .optional()
    .describe('for bytes; default: byte order mark, declared charset, strict UTF-8, a guess'),
  language: z
    .string()
    .optional()
    .describe('a hint, not a filter: BCP 47 code of the language that the document is probably in'),
  dictionaries: z.array(dictionarySchema).optional().describe('added to the built-in ones'),
  limits: z
    .strictObject({
      maxLength: bound,
      maxNodes: bound,
      maxBlocks: bound,
      maxDepth: bound,
      maxMarkdown: bound,
    })
    .partial()
    .optional(),
  keep: selectors.describe('for HTML: read nothing but what these CSS selectors match'),
  drop: selectors.describe('for HTML: leave out what these CSS selectors match'),
})

/** Options of `parsePolicy`. */
export interface ParseOptions {
  /** default: found out */
  format?: 'html' | 'markdown' | 'text' | undefined
  /** for bytes; default: byte order mark, declared charset, strict UTF-8, a guess */
  charset?: string | undefined
  /** a hint, not a filter: BCP 47 code of the language that the document is probably in */
  language?: string | undefined
  /** added to the built-in ones; labels and marks of the same language merge. Each is read when it is first used: later changes to the object do not reach it */
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

/** A dictionary that was found right, and what its author may want to change. */
interface Checked {
  dictionary: Dictionary
  warnings: readonly string[]
}

/** Copies of dictionaries that were found right, for as long as their owners keep them: what is compiled is kept with the copy. */
const copies = new WeakMap<object, Checked>()
const MOST_WARNINGS = 20

/**
 * Checks options and fills in the defaults; the one place where options are looked at.
 *
 * @throws PolicyError `invalid-options` or `invalid-dictionary`, with the path of what is wrong
 */
export function settingsOf(options: ParseOptions = {}): Settings {
  if (typeof options !== 'object' || (options as unknown) === null)
    throw new PolicyError('invalid-options', 'The options must be an object.')
  const { dictionaries = [], ...others } = options
  const { format, charset, language, limits, keep = [], drop = [] } = others
  if (!arePlain(others)) {
    const { error } = optionsSchema.omit({ dictionaries: true }).safeParse(others)
    if (error)
      throw new PolicyError(
        'invalid-options',
        `The options are not right:\n${describeIssues(error)}`,
      )
  }
  if (!Array.isArray(dictionaries))
    throw new PolicyError(
      'invalid-options',
      'The options are not right:\n  dictionaries: must be an array',
    )
  const checked = dictionaries.map(checkOnce)
  return {
    format,
    charset,
    language,
    dictionaries: checked.map(({ dictionary }) => dictionary),
    warnings: checked.flatMap(({ warnings }) => warnings),
    limits: withDefaults(limits),
    selection:
      keep.length || drop.length ? { keep: [keep].flat(), drop: [drop].flat() } : undefined,
  }
}

const withDefaults = (limits: ParseOptions['limits'] = {}): Limits => ({
  ...defaultLimits,
  ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)),
})

function checkOnce(given: Dictionary): Checked {
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

/** What is wrong, a line each: the path, then the reason; at most 20. */
function describeIssues({ issues }: z.ZodError): string {
  const lines = issues
    .slice(0, 20)
    .map(issue => `  ${issue.path.join('.') || '(root)'}: ${issue.message}`)
  return issues.length > 20
    ? [...lines, `  and ${issues.length - 20} more`].join('\n')
    : lines.join('\n')
}
