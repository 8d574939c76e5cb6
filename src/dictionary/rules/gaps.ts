import { makeFolder } from '../../evidence/fold.js'
import { parseTerm } from '../../evidence/parse-term.js'
import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** A gap with nothing before or behind it, or written with three full stops. */
export function* gaps({ entries }: Book): Generator<Finding> {
  const fold = makeFolder()
  for (const { term, path, parts } of entries) {
    if (!parts.length) continue
    if (term.includes('..')) {
      yield {
        code: 'three-dots',
        path,
        message: `${quote(term)} has full stops for a gap: write it as ${quote(term.replace(/\s*\.{2,}\s*/gu, ' … ').trim())}, because a gap is the one character … (U+2026) and full stops end a sentence`,
      }
      continue
    }
    const pieces = term.split('…')
    if (pieces.length === parts.length) continue
    const kept = pieces.map(piece => piece.trim()).filter(piece => parseTerm(piece, fold).length)
    yield {
      code: 'empty-gap',
      path,
      message: `${quote(term)} has a … with no word before or behind it: write it as ${quote(kept.join(' … '))}, because a gap lies between words`,
    }
  }
}
