import { makeFolder } from '../evidence/fold.js'
import { isSpelledSo } from '../evidence/spelling.js'
import { readSide } from '../compare/side.js'
import { titleKey } from '../compare/words-of.js'
import { quoteOf, rangeOf } from '../compare/find-edits.js'
import type { Position } from 'unist'
import type { Piece, Side } from '../compare/side.js'
import type { Lexicon } from '../evidence/lexicon.js'
import type { Label, Policy } from '../tree/types.js'
import type { Duties, Duty } from './duties.js'

/** A paragraph that speaks to a duty. */
export interface DutyQuote {
  /** its printed text */
  quote: string
  /** titles from the policy's down to its section's */
  path: string[]
  /** of the paragraph; offsets are UTF-16 units of the source */
  position: Position
  /** 0..1 */
  confidence: number
  /** the duty's labels that it has, or its section */
  labels: string[]
  /** the duty's terms and concepts in it */
  terms: string[]
}

/** What was found of one duty. */
export interface DutyFinding extends Pick<Duty, 'id' | 'article' | 'what' | 'when' | 'condition'> {
  /** its number or content was not seen in the law's text */
  uncertain: boolean
  /** 'not-found' says what this search did not find; whether the notice lacks it a reader must say */
  status: 'found' | 'not-found'
  /** 0..1: of the best quotation; of 'not-found' how near the best came */
  confidence: number
  /** the best first; three at most */
  quotes: DutyQuote[]
  /** what was looked for: labels of paragraphs and sections, and terms of the policy's languages */
  searched: { paragraphs: number; labels: string[]; terms: string[] }
}

/** A paragraph with its section. */
interface Block {
  /** index of its section */
  part: number
  pieces: Piece[]
  text: string
  labels: ReadonlyMap<string, number>
  sectionLabels: ReadonlyMap<string, number>
  path: string[]
}

/** Which duties' terms stand in a paragraph, and which concepts. */
interface Hits {
  terms: Map<string, Set<string>>
  concepts: Set<string>
}

/** How sure a quotation must be to be shown. */
const LEAST = 0.5
const MOST_QUOTES = 3
/** How sure a paragraph's own label, its section's, and terms make one, chosen on ten documents. */
const SURE = {
  label: 0.95,
  section: 0.5,
  term: 0.5,
  concept: 0.45,
  heading: 0.4,
  more: 0.15,
  both: 0.2,
}
/** Less of a label than this is no sign. */
const LEAST_LABEL = 0.3

/** Looks for what a law asks in every paragraph of a policy. */
export function findDuties(
  policy: Policy,
  { duties }: Duties,
  {
    lexicons,
    terms,
    languages,
  }: { lexicons: readonly Lexicon[]; terms: Lexicon; languages: ReadonlySet<string> },
): DutyFinding[] {
  const side = readSide(policy)
  const blocks = blocksOf(side)
  const find = makeHits(lexicons, terms, languages)
  const hits = blocks.map(({ text }) => find(text))
  const headings = new Map(side.parts.map(({ title }, i) => [i, find(i ? title : '')]))
  return duties.map(duty => {
    const quotes = blocks
      .map((block, i) => judge(duty, block, hits[i]!, headings.get(block.part)!))
      .filter(({ confidence }) => confidence > 0)
      .sort((x, y) => rankOf(duty, y) - rankOf(duty, x))
    const best = quotes.reduce((most, { confidence }) => Math.max(most, confidence), 0)
    const { id, article, what, when, condition, uncertain = false, labels } = duty
    return {
      id,
      article,
      uncertain,
      what,
      when,
      ...(condition !== undefined && { condition }),
      status: best >= LEAST ? 'found' : 'not-found',
      confidence: best,
      quotes: quotes.filter(({ confidence }) => confidence >= LEAST).slice(0, MOST_QUOTES),
      searched: {
        paragraphs: blocks.length,
        labels,
        terms: Object.entries(duty.terms).flatMap(([language, own]) =>
          languages.has(language.split('-')[0]!) ? own : [],
        ),
      },
    }
  })
}

/** How sure it is that a paragraph speaks to a duty. */
function judge(duty: Duty, block: Block, hits: Hits, ofHeading: Hits): DutyQuote {
  const own = found(duty, hits)
  const above = own.length ? [] : found(duty, ofHeading)
  const label = Math.max(
    0,
    ...duty.labels.map((id, k) => (block.labels.get(id) ?? 0) * (k ? 0.9 : 1)),
  )
  const section = Math.max(0, ...duty.labels.map(id => block.sectionLabels.get(id) ?? 0))
  const named = duty.labels.filter(
    id => (block.labels.get(id) ?? block.sectionLabels.get(id) ?? 0) >= LEAST_LABEL,
  )
  const ofTerms = own.length
    ? (hits.terms.has(duty.id) ? SURE.term : SURE.concept) + SURE.more * Math.min(3, own.length - 1)
    : above.length
      ? SURE.heading
      : 0
  const confidence =
    duty.by === 'label'
      ? Math.max(
          label >= LEAST_LABEL ? label * SURE.label * (own.length ? 1 : 0.85) : 0,
          own.length ? ofTerms * 0.6 + section * SURE.section : section * SURE.section * 0.9,
        )
      : ofTerms
        ? ofTerms + SURE.both * Math.max(label, section)
        : 0
  return {
    quote: block.text,
    path: block.path,
    position: rangeOf(block.pieces),
    confidence: Math.min(1, confidence),
    labels: named,
    terms: own.length ? own : above,
  }
}

/** The duty's terms and concepts that were found. */
const found = (duty: Duty, { terms, concepts }: Hits): string[] => [
  ...(terms.get(duty.id) ?? []),
  ...(duty.concepts ?? []).filter(concept => concepts.has(concept)),
]

/** The better quotation is about the duty's own label, and says it rather than leads in to it. */
const rankOf = ({ labels }: Duty, { confidence, quote, labels: named }: DutyQuote): number =>
  confidence - (/[:：]\s*$/u.test(quote) ? 0.3 : 0) - (labels[0] === named[0] ? 0 : 0.1)

/** The paragraphs, items and cells of a policy. */
function blocksOf({ parts, pieces }: Side): Block[] {
  const scores = (labels: readonly Label[]): Map<string, number> =>
    new Map(labels.map(({ id, score }) => [id, score]))
  const blocks: Block[] = []
  for (const piece of pieces) {
    const isTitle = piece.part === 0 && titleKey(piece.text) === parts[0]!.titleKey
    if (piece.isHeading || isTitle) continue
    const last = blocks.at(-1)
    if (last?.pieces[0]!.position === piece.position) {
      last.pieces.push(piece)
      continue
    }
    const part = parts[piece.part]!
    blocks.push({
      part: piece.part,
      pieces: [piece],
      text: '',
      labels: scores(piece.labels),
      sectionLabels: scores(part.labels),
      path: part.path,
    })
  }
  for (const block of blocks) block.text = quoteOf(block.pieces)
  return blocks
}

function makeHits(
  lexicons: readonly Lexicon[],
  own: Lexicon,
  languages: ReadonlySet<string>,
): (text: string) => Hits {
  const fold = makeFolder()
  return text => {
    const hits: Hits = { terms: new Map(), concepts: new Set() }
    const folded = fold(text)
    for (const lexicon of [...lexicons, own])
      lexicon.match(folded, (pattern, start) => {
        if (lexicon !== own && pattern.use !== 'concept') return
        if (
          !languages.has(pattern.language.split('-')[0]!) &&
          !(lexicon !== own && pattern.anywhere)
        )
          return
        if (!isSpelledSo(pattern, text, start)) return
        if (lexicon !== own) hits.concepts.add(pattern.value)
        else if (hits.terms.has(pattern.value)) hits.terms.get(pattern.value)!.add(pattern.term)
        else hits.terms.set(pattern.value, new Set([pattern.term]))
      })
    return hits
  }
}
