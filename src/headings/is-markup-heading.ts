import { namedShare } from '../lines/named-share.js'
import { STOP } from './look.js'
import type { Candidate } from './candidate.js'

const WIDEST = 90
const SOME_SENTENCES = 0.5
/** Share of a line from which on the words that name a document make it a title printed again, or a part of one. */
const NAMED = 0.3

/**
 * Whether markup alone makes a line a heading, whatever its words and however short the document. It does not where the
 * tag is used for text, or for what headings are not: sentences, lead-ins, dates, addresses, entries of the contents, the
 * document's name, the name of who publishes it.
 */
export function isMarkupHeading({ at, line, look, after, habits }: Candidate): boolean {
  const { leaf, text, width, contact, uses } = line
  if (
    !leaf.tag ||
    !after ||
    width > WIDEST ||
    look.stops >= SOME_SENTENCES ||
    habits.inContents.has(at)
  )
    return false
  const isOther =
    STOP.test(text) ||
    /[:：,，、]$/.test(text) ||
    contact ||
    uses.has('updated') ||
    uses.has('effective')
  return !isOther && (look.count > 1 || line.number !== undefined) && namedShare(line) < NAMED
}
