import { widthOf } from '../tree/width.js'
import { coverage } from '../lines/coverage.js'
import { is } from '../model/decision.js'
import { SOME_TAGS, titleCase } from './features.js'
import { isCapitals } from '../lines/is-capitals.js'
import { readingAt } from '../lines/sequences.js'
import { trimTail } from '../tree/trim-tail.js'
import type { Features } from '../model/decision.js'
import type { Habits } from './features.js'
import type { Line } from '../lines/line.js'

/** A heading that may stand at the head of a line whose rest is text: "Cookies. We use …". */
export interface Lead {
  /** where the lead ends in the leaf's text, its stop included */
  end: number
  /** the lead's words, without number and stop */
  text: string
  /** how it is set off */
  by: 'bold' | 'colon' | 'stop' | 'question' | 'glued' | 'dash'
}

const WIDEST_LEAD = 130
const MIN_REST = 24
/** How much of the text behind a lead is looked at for its sentences. */
const MEASURED_REST = 1000
const SENTENCE = /[.!?](?=\s+\p{Lu}|\s*$)|[。！？]/gu
/** The first mark that could end a lead: no stop of an abbreviation; one without a blank behind it may be a lost line end. The stop is looked for before what stands before it. */
const LEAD_END =
  /[:：]|(?:\.(?<=(?:\p{Ll}{2}|\p{Lu}{4}|[)"”»\d]|[^\x00-\u052f])\.)|[?？。!！])(?=\s|["”»]\s|\p{Lu}|[^\x00-\u024f\u0400-\u04ff]|$)|\s[–—-]\s/u

/** Finds the lead of a line, if it has one with enough text behind it. */
export function findLead({ leaf, from, text }: Line): Lead | undefined {
  if (leaf.kind !== 'text' || leaf.tag) return undefined
  const { value } = leaf.text
  const bold = leaf.spans.find(s => s.mark === 'strong' && s.start <= from && s.end > from + 1)
  if (bold && bold.end < value.length - MIN_REST) {
    // the stop may stand behind the bold
    const stop = /^\s*[.:：。?？]/u.exec(value.slice(bold.end))?.[0].length ?? 0
    return lead(value, from, bold.end + stop, 'bold')
  }
  const found = LEAD_END.exec(value.slice(from, from + WIDEST_LEAD + 2))
  if (!found || found.index < 2) return undefined
  const end = from + found.index + found[0].length
  if (value.length - end < MIN_REST || !text) return undefined
  const mark = found[0].trim()
  const glued = /[.?]/.test(mark) && !/\s/.test(value[end] ?? ' ')
  return lead(
    value,
    from,
    end,
    glued
      ? 'glued'
      : /[:：]/.test(mark)
        ? 'colon'
        : /[?？]/.test(mark)
          ? 'question'
          : /[–—-]/.test(mark)
            ? 'dash'
            : 'stop',
  )
}

function lead(value: string, from: number, end: number, by: Lead['by']): Lead | undefined {
  const text = trimTail(value.slice(from, end), /[\s.:：。–—-]/u).trim()
  return widthOf(text) <= WIDEST_LEAD && /\p{L}{2}/u.test(text) ? { end, text, by } : undefined
}

/** Measures a lead as `featuresOf` measures lines; `leads` has an entry for every line. */
export function leadFeatures(
  lines: readonly Line[],
  leads: readonly (Lead | undefined)[],
  i: number,
  habits: Habits,
  chances: readonly number[],
): Features {
  const line = lines[i]!
  const { leaf, from } = line
  const own = leads[i]!
  const width = widthOf(own.text)
  const { value } = leaf.text
  const rest = widthOf(value) - width
  const bold = leaf.spans.find(s => s.mark === 'strong' && s.start <= from)
  const reading = readingAt(habits.sequences, i)
  const list = leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
  const near = (k: number): boolean =>
    leads[k]?.by === own.by && lines[k]!.leaf.style === leaf.style
  const again = leads.slice(i + 1, i + 9).some((l, k) => l !== undefined && near(i + 1 + k))
  const covered = coverage(line.passage.matches, from, own.end)
  const sentences = value.slice(own.end, own.end + MEASURED_REST).match(SENTENCE)?.length ?? 0
  const owned = reading && (reading.next ?? lines.length) - i
  const titled = titleCase(own.text)
  return {
    restOneSentence: is(sentences <= 1),
    restThreeSentences: is(sentences >= 3),
    covered: is(covered > 0.6),
    coveredColonNumbered: is(covered > 0.4 && own.by === 'colon' && line.number),
    titleCase: titled,
    titleCaseColon: own.by === 'colon' ? titled : 0,
    ownsOne: is(owned === 1),
    ownsMore: is(owned && owned > 2),
    bold: is(own.by === 'bold'),
    boldStop: is(own.by === 'bold' && /[.。]\s*$/.test(value.slice(from, own.end))),
    boldColon: is(own.by === 'bold' && /[:：]\s*$/.test(value.slice(from, own.end))),
    boldListed: is(own.by === 'bold' && list),
    colon: is(own.by === 'colon'),
    colonListed: is(own.by === 'colon' && list),
    stop: is(own.by === 'stop'),
    question: is(own.by === 'question'),
    glued: is(own.by === 'glued'),
    dash: is(own.by === 'dash'),
    boldUnmatched: is(bold && own.by !== 'bold'),
    width15: is(width <= 15),
    width30: is(width > 15 && width <= 30),
    width50: is(width > 30 && width <= 50),
    width80: is(width > 50 && width <= 80),
    wider: is(width > 80),
    widerPlain: is(width > 50 && own.by !== 'bold'),
    rest100: is(rest < 100),
    rest200: is(rest >= 100 && rest < 200),
    rest400: is(rest >= 200 && rest < 400),
    restMore: is(rest >= 400),
    bullet: is(list?.ordered === false),
    ordered: is(list?.ordered === true),
    cell: is(leaf.path.some(c => c.type === 'tableCell')),
    numbered: is(line.number && !line.marked),
    numberedColon: is(line.number && own.by === 'colon'),
    numberedStop: is(line.number && own.by === 'stop'),
    numberBracket: is(reading && /^\(|\)$|^[①（]/.test(reading.family)),
    numberLetter: is(reading && /^[(]?[aA]/.test(reading.family)),
    acrossText: is(reading?.acrossText),
    adjacent: is(reading?.adjacent),
    headed: Math.min(1, covered * 1.3),
    headedColon: own.by === 'colon' ? Math.min(1, covered * 1.3) : 0,
    headedStop: own.by === 'stop' || own.by === 'glued' ? Math.min(1, covered * 1.3) : 0,
    commas: Math.min(1, (own.text.match(/[,，、]/g)?.length ?? 0) / 2),
    lowerStart: is(/^\p{Ll}/u.test(own.text)),
    lowerRest: is(/^\s*\p{Ll}/u.test(value.slice(own.end))),
    field: is(
      /[@\d]/.test(own.text) || /^\s*(?:\S+@|https?:|www|\+?\d)/.test(value.slice(own.end)),
    ),
    near: is(near(i - 1) || near(i + 1)),
    nearBoth: is(near(i - 1) && near(i + 1)),
    again: is(again),
    joined: is(leaf.joined),
    previousColon: is(lines[i - 1]?.colon),
    headingBefore: i ? chances[i - 1]! : 0,
    confirmed: is(habits.entries.has(line.key)),
    inContents: is(habits.inContents.has(i)),
    tags: is(habits.tags > SOME_TAGS),
    capitals: is(isCapitals(own.text)),
  }
}
