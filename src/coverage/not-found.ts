import type { DutyFinding } from './find-duties.js'

/** What was searched in vain. That it is missing only a reader can say. */
export const notFound = ({ searched: { paragraphs, labels, terms } }: DutyFinding): string =>
  `not found: searched ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'} for the labels ${labels.join(', ')} and ${terms.length} ${terms.length === 1 ? 'term' : 'terms'}`
