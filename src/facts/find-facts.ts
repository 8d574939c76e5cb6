import { makeFolder } from '../evidence/fold.js'
import { isTopic } from '../evidence/is-topic.js'
import { makeLexicon } from '../evidence/lexicon.js'
import { isSpelledSo } from '../evidence/spelling.js'
import { sentenceEnds } from '../labels/sentence-ends.js'
import { factWords } from './fact-words.js'
import { findAddresses } from './find-addresses.js'
import { findDates } from './find-dates.js'
import { findMeasures } from './find-measures.js'
import type { Lexicon } from '../evidence/lexicon.js'
import type { Match } from '../evidence/matcher.js'
import type { Fact } from './fact.js'
import type { MeasureWord } from './find-measures.js'

/** What facts are found with. */
export interface FactSources {
  /** dictionaries: how languages deny, and the names of their months */
  lexicons: readonly Lexicon[]
  /** languages in which 6/7/2023 is the seventh of June */
  monthFirst: ReadonlySet<string>
  /** base languages of the text, whose words count; with none all do */
  languages: ReadonlySet<string>
}

/** Concepts that deny what stands in their sentence. */
const DENYING: ReadonlySet<string> = new Set(['not', 'never'])
/** No fact goes over more: a longer text is read in stretches, so that none takes more time than its length. */
const STRETCH = 2000

let measures: Lexicon | undefined // a constant of the library, made when first needed

/** Makes the search for facts in texts: periods, dates, amounts, addresses, and sentences that deny something. */
export function makeFactFinder({
  lexicons,
  monthFirst,
  languages,
}: FactSources): (text: string) => Fact[] {
  const fold = makeFolder()
  measures ??= makeLexicon(factWords)
  const all = [...lexicons, measures]
  const isOwn = ({ pattern: { language, anywhere } }: Match): boolean =>
    anywhere || !languages.size || languages.has(language.split('-')[0]!)

  function factsOf(text: string): Fact[] {
    const folded = fold(text)
    const months: Match[] = []
    const words: MeasureWord[] = []
    const denials: Match[] = []
    const topics: Match[] = []
    for (const lexicon of all)
      lexicon.match(folded, (pattern, start, end) => {
        const match = { pattern, start, end }
        if (!isOwn(match) || !isSpelledSo(pattern, text, start)) return
        if (lexicon === measures)
          words.push({
            value: pattern.value,
            word: text.slice(start, end).toLowerCase(),
            start,
            end,
          })
        else if (pattern.use === 'month') months.push(match)
        else if (pattern.use === 'concept' && DENYING.has(pattern.value)) denials.push(match)
        else if (isTopic(match)) topics.push(match)
      })
    months.sort((a, b) => a.start - b.start)
    const dates = findDates(
      text,
      months,
      [...languages].some(language => monthFirst.has(language)),
    )
    const addresses = findAddresses(text, dates)
    const taken = [...dates, ...addresses]
    const counted = findMeasures(text, longestWords(words)).filter(({ start, end }) =>
      taken.every(other => end <= other.start || start >= other.end),
    )
    return [
      ...taken,
      ...counted,
      ...deniedSentences(text, denials.filter(isWord(text, topics))),
    ].sort((a, b) => a.start - b.start)
  }

  return text => {
    if (text.length <= STRETCH) return factsOf(text)
    const facts: Fact[] = []
    for (const { from, to } of stretchesOf(text))
      for (const fact of factsOf(text.slice(from, to)))
        facts.push({ ...fact, start: fact.start + from, end: fact.end + from })
    return facts
  }
}

/** Of words that share a sign the longest, in order: 个工作日, not 日. */
function longestWords(words: readonly MeasureWord[]): MeasureWord[] {
  const kept: MeasureWord[] = []
  for (const word of words.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || word.start >= last.end) kept.push(word)
  }
  return kept
}

/** Whether a denial stands by itself: 未 of 未成年人 is no word. */
const isWord =
  (text: string, topics: readonly Match[]) =>
  ({ start, end }: Match): boolean =>
    !HAN.test(text[start]!) ||
    topics.every(
      other => other.start > start || other.end < end || other.end - other.start === end - start,
    )

const HAN = /\p{Script=Han}/u

function deniedSentences(text: string, denials: readonly Match[]): Fact[] {
  const facts: Fact[] = []
  if (!denials.length) return facts
  let start = 0
  for (const end of sentenceEnds(text, 0)) {
    if (denials.some(match => match.start >= start && match.start < end)) {
      const lead = /^\s*/u.exec(text.slice(start, end))![0].length
      const sentence = text.slice(start + lead, end).trimEnd()
      facts.push({
        type: 'denial',
        value: sentence,
        start: start + lead,
        end: start + lead + sentence.length,
      })
    }
    start = end
  }
  return facts
}

/** Cuts a long text behind sentences, else behind blanks, else where it must. */
function* stretchesOf(text: string): Generator<{ from: number; to: number }> {
  for (let from = 0, to: number; from < text.length; from = to) {
    to = Math.min(text.length, from + STRETCH)
    if (to < text.length) {
      const head = text.slice(from, to)
      const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('。'), head.lastIndexOf('\n'))
      const cut = end > 0 ? end : head.lastIndexOf(' ')
      if (cut > 0) to = from + cut + 1
    }
    yield { from, to }
  }
}
