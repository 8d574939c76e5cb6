import { concepts } from '../tree/concepts.js'
import { nearest } from '../tree/nearest.js'
import { fields, flag, listOf, recordOf, text } from './form.js'
import type { Form } from './form.js'

/** What the form and the zod schema (src/schema/dictionary-schema.ts) share: a test holds one to the other. */
export const LANGUAGE_CODE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
export const LABEL_ID = /^[A-Za-z0-9][\w.:-]{0,63}$/
export const longest = { term: 200, language: 35, name: 100, apart: 40, months: 12 } as const

const LANGUAGE_NAME = 'a BCP 47 language code, such as "de" or "zh-Hant"'
const LABEL_NAME =
  'a label id: at most 64 letters, digits, "-", "_", "." or ":", a letter or digit first'

const isLanguage = (code: string): boolean =>
  code.length <= longest.language && LANGUAGE_CODE.test(code)

const terms = listOf(
  text(
    'a term must be text in double quotes',
    [term => !term, 'an empty term: remove it, because it matches nothing'],
    [term => term.length > longest.term, `a term has at most ${longest.term} characters`],
  ),
  'a list of terms is needed, in square brackets',
)

const conceptIds = concepts.map(({ id }) => id)
const isConcept: ReadonlySet<string> = new Set(conceptIds)
const unknownConcept = (id: string): string =>
  `unknown concept ${JSON.stringify(id.slice(0, 64))}: write ${JSON.stringify(nearest(id, conceptIds)!.name)} if that is meant, because nothing is known of what another would mean`

/** Lists of terms by concept; of concepts that are not known the first five are named with the nearest. */
const conceptLists: Form = (value, path, note) => {
  const unknown: string[] = []
  const copy = recordOf(
    (list, own, noteList) => {
      const id = String(own.at(-1))
      if (!isConcept.has(id)) unknown.push(id)
      else if (list !== undefined) return terms(list, own, noteList)
      return undefined
    },
    () => undefined,
  )(value, path, note)
  if (unknown.length) note(path, unknown.slice(0, 5).map(unknownConcept).join('; '))
  return copy
}

/** What a dictionary is. */
export const dictionaryForm: Form = fields(
  {
    $schema: text('an address is needed, as text in double quotes'),
    language: text(`${LANGUAGE_NAME}, is needed`, [
      code => !isLanguage(code),
      `not ${LANGUAGE_NAME}`,
    ]),
    name: text("the language's own name is needed, as text in double quotes", [
      name => !name || name.length > longest.name,
      `a name has 1 to ${longest.name} characters`,
    ]),
    apart: text('letters are needed, as text in double quotes', [
      letters => letters.length > longest.apart,
      `at most ${longest.apart} letters`,
    ]),
    words: terms,
    variants: recordOf(text('characters are needed, as text in double quotes'), code =>
      isLanguage(code) ? undefined : `not ${LANGUAGE_NAME}`,
    ),
    concepts: conceptLists,
    labels: recordOf(fields({ headings: terms, terms }), id =>
      LABEL_ID.test(id) ? undefined : `not ${LABEL_NAME}`,
    ),
    marks: fields({
      title: terms,
      contents: terms,
      updated: terms,
      effective: terms,
      chrome: terms,
      numbering: terms,
      related: terms,
    }),
    monthFirst: flag('true or false is needed'),
    months: listOf(
      terms,
      'a list of lists is needed, one for each month',
      longest.months,
      `at most ${longest.months} months`,
    ),
  },
  ['language'],
)
