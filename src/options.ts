import * as z from 'zod'
import { checkDictionary } from './dictionary/check-dictionary.js'
import { invalidDictionary } from './dictionary/invalid-dictionary.js'
import { dictionarySchema } from './evidence/dictionary-schema.js'
import { arePlain } from './plain-options.js'
import { defaultLimits } from './tree/limits.js'
import { PolicyError } from './tree/policy-error.js'
import type { Dictionary } from './evidence/dictionary-schema.js'
import type { Limits } from './tree/limits.js'

const bound = z.number().int().min(1)

/** Schema of the options of `parsePolicy`. */
export const optionsSchema = z.strictObject({
  format: z.enum(['html', 'markdown', 'text']).optional().describe('default: found out'),
  charset: z.string().optional().describe('for bytes; default: byte order mark, declared charset, strict UTF-8, a guess'),
  language: z.string().optional().describe('a hint, not a filter: BCP 47 code of the language that the document is probably in'),
  dictionaries: z.array(dictionarySchema).optional().describe('added to the built-in ones'),
  limits: z.strictObject({ maxLength: bound, maxNodes: bound, maxBlocks: bound, maxDepth: bound, maxMarkdown: bound }).partial().optional(),
})

/** Options of `parsePolicy`. */
export interface ParseOptions {
  /** default: found out */
  format?: 'html' | 'markdown' | 'text' | undefined
  /** for bytes; default: byte order mark, declared charset, strict UTF-8, a guess */
  charset?: string | undefined
  /** a hint, not a filter: BCP 47 code of the language that the document is probably in */
  language?: string | undefined
  /** added to the built-in ones; labels and marks of the same language merge */
  dictionaries?: readonly Dictionary[] | undefined
  limits?: Partial<Limits> | undefined
}

/** Options as the stages use them: checked, with every default filled in. */
export interface Settings {
  format: ParseOptions['format']
  charset: string | undefined
  language: string | undefined
  dictionaries: readonly Dictionary[]
  limits: Limits
}

/** Dictionaries that were found right; their owners keep them, and a compiled one is not read again. */
const checked = new WeakSet<object>()

/**
 * Checks options and fills in the defaults; the one place where options are looked at.
 *
 * @throws PolicyError `invalid-options` or `invalid-dictionary`, with the path of what is wrong
 */
export function settingsOf(options: ParseOptions = {}): Settings {
  if (typeof options !== 'object' || (options as unknown) === null) throw new PolicyError('invalid-options', 'The options must be an object.')
  const { dictionaries = [], ...others } = options
  const { format, charset, language, limits } = others
  if (!arePlain(others)) {
    const { error } = optionsSchema.omit({ dictionaries: true }).safeParse(others)
    if (error) throw new PolicyError('invalid-options', `The options are not right:\n${describeIssues(error)}`)
  }
  if (!Array.isArray(dictionaries)) throw new PolicyError('invalid-options', 'The options are not right:\n  dictionaries: must be an array')
  // the caller's own objects, so that compiled dictionaries are found again
  return { format, charset, language, dictionaries: dictionaries.map(checkOnce), limits: { ...defaultLimits, ...limits } }
}

function checkOnce(dictionary: Dictionary): Dictionary {
  if (checked.has(dictionary)) return dictionary
  const { findings } = checkDictionary(dictionary)
  if (findings) throw invalidDictionary(findings)
  checked.add(dictionary)
  return dictionary
}

/** What is wrong, a line each: the path, then the reason; at most 20. */
function describeIssues({ issues }: z.ZodError): string {
  const lines = issues.slice(0, 20).map(issue => `  ${issue.path.join('.') || '(root)'}: ${issue.message}`)
  return issues.length > 20 ? [...lines, `  and ${issues.length - 20} more`].join('\n') : lines.join('\n')
}
