import * as z from 'zod'
import { LABEL_ID, LANGUAGE_CODE, longest } from '../dictionary/dictionary-form.js'
import { concepts } from '../tree/concepts.js'
import type { Dictionary } from '../evidence/dictionary.js'

const terms = z.array(z.string().min(1).max(longest.term))
const languageCode = z.string().max(longest.language).regex(LANGUAGE_CODE)

/** An object by any keys of a form; zod itself leaves `__proto__` out silently, which no form allows. */
const recordOf = <Value extends z.ZodType>(key: z.ZodString, value: Value) =>
  z.preprocess(
    (input, context) => {
      if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__'))
        context.addIssue({ code: 'custom', path: ['__proto__'], message: 'not a key' })
      return input
    },
    z.record(key, value),
  )

const marksSchema = z.strictObject({
  title: terms.optional().describe("how a document's own title says that it is a privacy policy"),
  contents: terms.optional().describe('headings of a printed table of contents'),
  updated: terms.optional().describe('labels beside the date of the last update'),
  effective: terms
    .optional()
    .describe('labels beside the date from which the policy holds, or on which it was published'),
  chrome: terms
    .optional()
    .describe('site furniture before and after a policy: menus, search, share buttons'),
  numbering: terms.optional().describe('words before the number of a clause: Article, Section'),
  related: terms
    .optional()
    .describe('what introduces recommended reading or comments after a policy'),
})

/** zod schema of a dictionary file: the words of one language. `z.toJSONSchema(dictionarySchema)` is `policytree/dictionary.schema.json`. */
export const dictionarySchema = z.strictObject({
  $schema: z.string().optional(),
  language: languageCode.describe('BCP 47'),
  name: z.string().min(1).max(longest.name).optional().describe("the language's own name"),
  apart: z
    .string()
    .max(longest.apart)
    .optional()
    .describe(
      'letters with diacritics that tell words apart: where a text has one and a term the plain letter, or the reverse, they are two words, unless the whole text is written without',
    ),
  words: terms.optional().describe('frequent words that tell this language from others'),
  variants: recordOf(languageCode, z.string())
    .optional()
    .describe('for each written variant of the language, characters that only it uses'),
  concepts: z
    .strictObject(
      Object.fromEntries(
        concepts.map(({ id, covers }) => [id, terms.optional().describe(covers)]),
      ) as Record<(typeof concepts)[number]['id'], z.ZodOptional<typeof terms>>,
    )
    .optional()
    .describe('how the language speaks of acts, things and ways of speaking'),
  labels: recordOf(
    z.string().regex(LABEL_ID),
    z.strictObject({
      headings: terms.optional().describe('terms looked for in headings only'),
      terms: terms
        .optional()
        .describe('terms looked for in running text, and with less weight in headings'),
    }),
  ).optional(),
  marks: marksSchema.optional(),
  monthFirst: z.boolean().optional().describe('whether 6/7/2023 is the seventh of June'),
  months: z
    .array(terms)
    .max(longest.months)
    .optional()
    .describe('names of the twelve months, or nothing where dates are numeric'),
}) satisfies z.ZodType<Dictionary>
