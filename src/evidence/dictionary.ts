import type { ConceptId } from '../tree/concepts.js'

/** The words of one language: what `src/dictionaries/*.json` and users' own files hold. A term is words with an optional `*` (any ending) each and `…` for a gap within a sentence. */
export interface Dictionary {
  $schema?: string | undefined
  /** BCP 47 */
  language: string
  /** the language's own name */
  name?: string | undefined
  /** letters with diacritics that tell words apart: where a text has one and a term the plain letter, or the reverse, they are two words, unless the whole text is written without */
  apart?: string | undefined
  /** frequent words that tell this language from others */
  words?: string[] | undefined
  /** for each written variant of the language, characters that only it uses */
  variants?: Record<string, string> | undefined
  /** how the language speaks of acts, things and ways of speaking */
  concepts?: Partial<Record<ConceptId, string[] | undefined>> | undefined
  /** terms of labels: those looked for in headings only, and those looked for in running text, with less weight in headings */
  labels?:
    Record<string, { headings?: string[] | undefined; terms?: string[] | undefined }> | undefined
  marks?: Marks | undefined
  /** whether 6/7/2023 is the seventh of June */
  monthFirst?: boolean | undefined
  /** names of the twelve months, or nothing where dates are numeric */
  months?: string[][] | undefined
}

/** Words that say what a line is for, whatever its topic. */
export interface Marks {
  /** how a document's own title says that it is a privacy policy */
  title?: string[] | undefined
  /** headings of a printed table of contents */
  contents?: string[] | undefined
  /** labels beside the date of the last update */
  updated?: string[] | undefined
  /** labels beside the date from which the policy holds, or on which it was published */
  effective?: string[] | undefined
  /** site furniture before and after a policy: menus, search, share buttons */
  chrome?: string[] | undefined
  /** words before the number of a clause: Article, Section */
  numbering?: string[] | undefined
  /** what introduces recommended reading or comments after a policy */
  related?: string[] | undefined
}
