import * as z from 'zod'
import { concepts } from '../tree/concepts.js'
import { nearest } from '../tree/nearest.js'

const term = z
  .string('a term must be text in double quotes')
  .min(1, 'an empty term: remove it, because it matches nothing')
  .max(200, 'a term has at most 200 characters')
const terms = z.array(term, 'a list of terms is needed, in square brackets')
const LANGUAGE_CODE = 'a BCP 47 language code, such as "de" or "zh-Hant"'
const languageCode = z
  .string(`${LANGUAGE_CODE}, is needed`)
  .max(35, { error: `not ${LANGUAGE_CODE}`, abort: true })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, `not ${LANGUAGE_CODE}`)
const LABEL_ID =
  'a label id: at most 64 letters, digits, "-", "_", "." or ":", a letter or digit first'
const labelId = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,63}$/, `not ${LABEL_ID}`)

/** An object of the given shape whose refusal of any other key names the keys it may have. */
const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${issue.keys
            .slice(0, 5)
            .map(key => JSON.stringify(key))
            .join(', ')}: write one of ${Object.keys(shape).join(', ')}`
        : `an object is needed: { … } with ${Object.keys(shape).join(', ')}`,
  })

/** Refuses the key `__proto__` as other ill-formed keys are refused; zod's own leaves it out silently, to keep the prototype safe. */
const refusingProto = (reason: string) => (input: unknown, context: z.core.$RefinementCtx) => {
  if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__'))
    context.addIssue({ code: 'custom', path: ['__proto__'], message: `not ${reason}` })
  return input
}

const recordOf = <Value extends z.ZodType>(key: z.ZodString, value: Value, reason: string) =>
  z.preprocess(
    refusingProto(reason),
    z.record(key, value, {
      error: issue => (issue.code === 'invalid_type' ? 'an object is needed: { … }' : undefined),
    }),
  )

/** Words that say what a line is for, whatever its topic. */
const marksSchema = fields({
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

const conceptIds = concepts.map(({ id }) => id)
const unknownConcept = (id: string): string =>
  `unknown concept ${JSON.stringify(id)}: write ${JSON.stringify(nearest(id, conceptIds)!.name)} if that is meant, because nothing is known of what another would mean`
const conceptLists = z.preprocess(
  refusingProto('a concept'),
  z.partialRecord(z.enum(conceptIds), terms, {
    error: issue => {
      const { code, keys = [] } = issue as { code: string; keys?: string[] } // a record's issues are not all in its type
      if (code === 'unrecognized_keys') return keys.slice(0, 5).map(unknownConcept).join('; ')
      return code === 'invalid_type' ? 'an object is needed: { … }' : undefined
    },
  }),
)

/** Schema of a dictionary file: the words of one language. */
export const dictionarySchema = fields({
  $schema: z.string().optional(),
  language: languageCode,
  name: z.string().min(1).max(100).optional().describe("the language's own name"),
  apart: z
    .string('letters are needed, as text in double quotes')
    .max(40)
    .optional()
    .describe(
      'letters with diacritics that tell words apart: where a text has one and a term the plain letter, or the reverse, they are two words, unless the whole text is written without',
    ),
  words: terms.optional().describe('frequent words that tell this language from others'),
  variants: recordOf(
    languageCode,
    z.string('characters are needed, as text in double quotes'),
    LANGUAGE_CODE,
  )
    .optional()
    .describe('for each written variant of the language, characters that only it uses'),
  concepts: conceptLists
    .optional()
    .describe('how the language speaks of acts, things and ways of speaking'),
  labels: recordOf(
    labelId,
    fields({
      headings: terms.optional().describe('terms looked for in headings only'),
      terms: terms
        .optional()
        .describe('terms looked for in running text, and with less weight in headings'),
    }),
    LABEL_ID,
  ).optional(),
  marks: marksSchema.optional(),
  monthFirst: z.boolean().optional().describe('whether 6/7/2023 is the seventh of June'),
  months: z
    .array(terms)
    .max(12)
    .optional()
    .describe('names of the twelve months, or nothing where dates are numeric'),
})

/** The words of one language: what `src/dictionaries/*.json` and users' own files hold. */
export type Dictionary = z.infer<typeof dictionarySchema>
