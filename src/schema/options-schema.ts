import * as z from 'zod'
import { dictionarySchema } from './dictionary-schema.js'
import type { ParseOptions } from '../options.js'

const bound = z.number().int().min(1)
const selectors = z.union([z.string(), z.array(z.string())]).optional()

/** zod schema of the options of `parsePolicy`. */
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
  dictionaries: z.array(dictionarySchema).optional().describe("added to the parser's own"),
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
}) satisfies z.ZodType<ParseOptions>
