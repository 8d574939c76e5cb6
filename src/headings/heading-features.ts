import { speaks } from '../lines/speaks.js'
import { STOP } from './look.js'
import type { Features } from '../model/linear.js'
import type { Line } from '../lines/line.js'
import type { Candidate } from './candidate.js'

const INNER_SENTENCE = /[.!?]\s+\p{Lu}|[。！？；;].{4}/u

/** Share of lines from which on the markup of a document is to be relied on for its headings. */
const SOME_TAGS = 0.04
const SOME_BOLD = 0.06

const tagged = ({ line }: Candidate): boolean => line.leaf.tag > 0
const bold = ({ line }: Candidate): boolean => line.bold > 0.9
const plain = (c: Candidate): boolean => !tagged(c) && !bold(c) && !c.line.leaf.caption
const stop = ({ line }: Candidate): boolean => STOP.test(line.text)
const comma = (line: Line | undefined): boolean => line !== undefined && /[,，、]$/.test(line.text)
const list = ({ line: { leaf } }: Candidate): Line['leaf']['path'][number] | undefined =>
  leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
const inList = (line: Line | undefined): boolean => line?.leaf.path.at(-1)?.type === 'listItem'
const prose = (line: Line | undefined, width: number): boolean =>
  line?.leaf.kind === 'text' && line.leaf.tag === 0 && line.width > Math.max(50, width * 1.2)
const short = (line: Line | undefined): boolean => line?.leaf.kind === 'text' && line.width <= 70
const headed = ({ line }: Candidate): number => Math.min(1, line.headed * 1.4)
const width =
  (from: number, to: number) =>
  ({ line }: Candidate): boolean =>
    line.width > from && line.width <= to
const family =
  (shape: RegExp) =>
  ({ reading }: Candidate): boolean =>
    reading !== undefined && shape.test(reading.family)
const owned = ({ reading, at, habits }: Candidate): number =>
  reading ? (reading.next ?? habits.looks.length) - at : 0
const clean = (c: Candidate): boolean => !stop(c) && !c.line.colon && !comma(c.line)

/** A line set more heavily, as the heading is that it hangs below. */
const isHeavier = (before: Line, c: Candidate): boolean =>
  before.bold > 0.9 && !before.leaf.tag && !bold(c) && c.at - 1 !== c.habits.title

/** Other lines have its tag, and the tag is one of headings. */
const hasTagMates = ({ line: { leaf }, habits }: Candidate): boolean => {
  const use = leaf.tag > 0 && habits.tagUses.get(leaf.tag)
  return Boolean(use && use.count > 1 && use.clauses < use.count / 3)
}

/** What speaks for and against a line as a heading. */
export const headingFeatures: Features<Candidate> = {
  // markup
  tagged,
  bold: c => bold(c) && !tagged(c),
  plainInTagged: c => plain(c) && c.habits.tags > SOME_TAGS,
  plainInBold: c => plain(c) && c.habits.bolds > SOME_BOLD,
  // numbers
  numberDots2: family(/^1\.1\/2/),
  runsOn: ({ reading }) => reading?.follows === true,
  runsAdjacent: ({ reading }) => reading?.adjacent === true,
  ownsMany: c => owned(c) > 4,
  // words
  width20: width(0, 20),
  width40: width(20, 40),
  width90: width(60, 90),
  stop,
  stopPlain: c => stop(c) && plain(c),
  colonPlain: c => c.line.colon && plain(c) && !c.line.number,
  colonBeforeList: ({ line, after }) =>
    line.colon &&
    after !== undefined &&
    (inList(after) || (after.number !== undefined && !after.leaf.tag)),
  question: ({ line }) => /[?？]$/.test(line.text),
  comma: ({ line }) => comma(line),
  sentences: ({ line }) => INNER_SENTENCE.test(line.text),
  lower: ({ line }) => /^\p{Ll}/u.test(line.text),
  field: ({ line }) => line.field,
  digits: ({ line: { text } }) =>
    Math.min(1, (text.match(/\d/g)?.length ?? 0) / Math.max(6, text.length / 3)),
  headedPlain: c => (plain(c) ? headed(c) : 0),
  chromePlain: c => plain(c) && c.line.uses.has('chrome'),
  speaksPlain: c => (plain(c) ? Math.min(1, speaks(c.line) / 3) : 0),
  // place
  bullet: c => list(c)?.ordered === false,
  cell: ({ line }) => line.leaf.path.some(p => p.type === 'tableCell'),
  joined: ({ line }) => line.leaf.joined,
  nextProsePlain: c => prose(c.after, c.line.width) && plain(c) && clean(c),
  nextLower: ({ after }) => after !== undefined && /^\p{Ll}/u.test(after.text),
  emptyTag: ({ line, after }) =>
    line.leaf.tag > 0 &&
    after !== undefined &&
    after.leaf.tag > 0 &&
    after.leaf.tag <= line.leaf.tag,
  betweenShort: c => short(c.before) && short(c.after) && plain(c),
  previousDone: c => c.before !== undefined && (STOP.test(c.before.text) || isHeavier(c.before, c)),
  previousComma: ({ before }) => comma(before),
  last: ({ after }) => after === undefined,
  inContents: ({ at, habits }) => habits.inContents.has(at),
  unconfirmed: ({ at, line, habits }) =>
    habits.entries.size > 3 && !habits.inContents.has(at) && !habits.entries.has(line.key),
  betweenRules: ({ before, after }) => before?.leaf.kind === 'rule' && after?.leaf.kind === 'rule',
  bulletAlone: c => list(c)?.ordered === false && !inList(c.before) && !inList(c.after),
  // the document
  small: ({ habits }) => Math.max(0, 1 - Math.log2(Math.max(1, habits.size)) / 8),
  smallPlain: c => (plain(c) ? Math.max(0, 1 - Math.log2(Math.max(1, c.habits.size)) / 8) : 0),
  // its look
  lookSingle: c => c.look.count === 1 && !hasTagMates(c),
  adjacentDots: c => c.reading?.adjacent === true && c.line.number!.path.length > 1 && clean(c),
  behindTagged: c => plain(c) && c.before !== undefined && c.before.leaf.tag > 0,
  behindList: c => inList(c.before) && !inList(c.line),
  nextNested: ({ line, after }) =>
    after !== undefined &&
    inList(line) &&
    inList(after) &&
    after.leaf.path.length > line.leaf.path.length,
  lookSinglePlain: c => plain(c) && c.look.count === 1,
  lookMany: ({ look }) => Math.min(1, Math.log2(look.count) / 6),
  lookAdjacent: ({ look }) => look.adjacent,
  lookWidth: ({ look }) => Math.min(2, look.width / 100),
  lookNextWider: ({ look }) => look.nextWider,
  lookTopics: ({ look }) => look.topics,
  lookLower: ({ look }) => look.lower,
}
