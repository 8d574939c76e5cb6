import type { ConceptId } from '../tree/concepts.js'
import type { LabelId } from '../tree/labels.js'

/** When a law asks for something: 'if' under a condition that the text may not show, 'form' for how or when to tell. */
export type DutyWhen = 'always' | 'if' | 'on-request' | 'event' | 'form'

/** One thing that a law asks a notice to tell. */
export interface Duty {
  /** stable, ASCII kebab-case: law, article, paragraph, letter */
  id: string
  /** as lawyers cite it */
  article: string
  /** its number or content was not seen in the law's text */
  uncertain?: boolean
  /** what must be told, in short words that are not the law's */
  what: string
  when: DutyWhen
  /** in words; absent if there is none */
  condition?: string
  /** whether a paragraph with one of the labels tells it, or only one with a term or concept does */
  by: 'label' | 'terms'
  /** that would carry it, the likeliest first */
  labels: (LabelId | (string & {}))[]
  /** of which the paragraph has one; they count as terms */
  concepts?: ConceptId[]
  /** by language (BCP 47), as dictionaries write them: `*` any ending, `…` a gap */
  terms: Record<string, string[]>
}

/** What a law asks a notice to tell: what a file of duties holds. */
export interface Duties {
  /** of the law: 'gdpr' */
  id: string
  name: string
  duties: Duty[]
}
