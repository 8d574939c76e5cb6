import type { LabelTerm } from './find-unused.js'
import type { WordStock } from './word-stock.js'

/** What to put into a gap, and how a sentence ends, by language. */
export interface Filling {
  language: string
  gap: string
  stop: string
}

/** Forms of a word that are looked at. */
const MOST_FORMS = 12

/**
 * Writes a phrase that has a term, with whole words for its stems: as a heading, or as a sentence that a person has yet
 * to make one of. Gives the stem that no word is known for, where there is one.
 */
export function draftLine(
  { use, term }: LabelTerm,
  stock: WordStock,
  { language, gap, stop }: Filling,
): { line: string } | { stem: string } {
  const words: string[] = []
  for (const piece of term.replaceAll('…', ` ${gap} `).trim().split(/\s+/u)) {
    if (!piece.endsWith('*')) {
      words.push(piece)
      continue
    }
    const stem = piece.slice(0, -1)
    const cut = Math.max(...['-', '/', '’', "'"].map(sign => stem.lastIndexOf(sign))) + 1
    const forms = stock.completionsOf(stem.slice(cut)).slice(0, MOST_FORMS)
    const last = words.at(-1)
    const [best] = forms.sort((a, b) =>
      last === undefined ? 0 : stock.pairs(last, b) - stock.pairs(last, a),
    )
    if (best === undefined) return { stem }
    words.push(`${stem.slice(0, cut)}${best}`)
  }
  // in a script without spaces a gap needs none either
  const text = stop === '.' ? words.join(' ') : term.replaceAll('*', '').replace(/\s*…\s*/gu, gap)
  const capital = text.replace(/^./u, first => first.toLocaleUpperCase(language))
  return { line: use === 'heading' ? capital : `${capital}${stop}` }
}
