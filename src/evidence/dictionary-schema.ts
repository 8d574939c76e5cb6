import * as z from 'zod'

const term = z.string().min(1).max(200)
const terms = z.array(term)
const languageCode = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language code, such as "de" or "zh-Hant"')
const labelId = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,63}$/, 'a label id: letters, digits, "-", "_", "." or ":", a letter or digit first')

/** Words that say what a line is for, whatever its topic. */
export const marksSchema = z.strictObject({
  title: terms.optional().describe('how a document\'s own title says that it is a privacy policy'),
  contents: terms.optional().describe('headings of a printed table of contents'),
  updated: terms.optional().describe('labels before the date of the last update'),
  effective: terms.optional().describe('labels before the date from which the policy holds'),
  chrome: terms.optional().describe('site furniture before and after a policy: menus, search, share buttons'),
  numbering: terms.optional().describe('words before the number of a clause: Article, Section'),
  related: terms.optional().describe('what introduces recommended reading or comments after a policy'),
})

/** Schema of a dictionary file: the words of one language. */
export const dictionarySchema = z.strictObject({
  $schema: z.string().optional(),
  language: languageCode,
  name: z.string().min(1).max(100).optional().describe('the language\'s own name'),
  words: terms.optional().describe('frequent words that tell this language from others'),
  variants: z.record(languageCode, z.string()).optional().describe('for each written variant of the language, characters that only it uses'),
  labels: z.record(labelId, z.strictObject({
    headings: terms.optional().describe('terms looked for in headings only'),
    terms: terms.optional().describe('terms looked for in running text, and with less weight in headings'),
  })),
  marks: marksSchema.optional(),
  monthFirst: z.boolean().optional().describe('whether 6/7/2023 is the seventh of June'),
  months: z.array(terms).max(12).optional().describe('names of the twelve months, or nothing where dates are numeric'),
})

/** The words of one language: what `src/dictionaries/*.json` and users' own files hold. */
export type Dictionary = z.infer<typeof dictionarySchema>
