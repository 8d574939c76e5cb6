import { STOP } from './look.js'
import type { Features } from '../model/linear.js'
import type { Line } from '../lines/line.js'
import type { Candidate } from './candidate.js'

const INNER_SENTENCE = /[.!?]\s+\p{Lu}|[。！？；;].{4}/u

/** Share of lines from which on the markup of a document is to be relied on for its headings. */
const SOME_TAGS = 0.04
const SOME_BOLD = 0.06
const SOME_NUMBERS = 0.06

const tagged = ({ line }: Candidate): boolean => line.leaf.tag > 0
const bold = ({ line }: Candidate): boolean => line.bold > 0.9
const plain = (c: Candidate): boolean => !tagged(c) && !bold(c) && !c.line.leaf.caption
const stop = ({ line }: Candidate): boolean => STOP.test(line.text)
const comma = (line: Line | undefined): boolean => line !== undefined && /[,，、]$/.test(line.text)
const lower = ({ line }: Candidate): boolean => /^\p{Ll}/u.test(line.text)
const list = ({ line: { leaf } }: Candidate): Line['leaf']['path'][number] | undefined =>
  leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
const inList = (line: Line | undefined): boolean => line?.leaf.path.at(-1)?.type === 'listItem'
const isField = (line: Line | undefined): boolean =>
  line !== undefined && line.width < 120 && line.leaf.tag === 0 && (line.contact || line.field)
const prose = (line: Line | undefined, width: number): boolean =>
  line?.leaf.kind === 'text' && line.leaf.tag === 0 && line.width > Math.max(50, width * 1.2)
const short = (line: Line | undefined): boolean => line?.leaf.kind === 'text' && line.width <= 70
const headed = ({ line }: Candidate): number => Math.min(1, line.headed * 1.4)
const sameLook = (line: Line | undefined, { line: own }: Candidate): boolean =>
  line?.leaf.style === own.leaf.style &&
  line.bold > 0.9 === own.bold > 0.9 &&
  line.leaf.tag === own.leaf.tag &&
  (line.number === undefined) === (own.number === undefined)
const sameList = (line: Line | undefined, c: Candidate): boolean => {
  const own = list(c)
  return own !== undefined && line?.leaf.path.includes(own) === true
}
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
const titled = ({ line }: Candidate): number => titleCase(line.text)
const clean = (c: Candidate): boolean => !stop(c) && !c.line.colon && !comma(c.line)

/** Share of a line's longer words that begin with a capital, where there are several: English headings are set so. */
export function titleCase(text: string): number {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return 0
  const words = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? []
  return words.length > 1 ? words.filter(w => /^\p{Lu}\p{Ll}/u.test(w)).length / words.length : 0
}

const dots = family(/^1\.1\//)

/** What speaks for and against a line as a heading. */
export const headingFeatures: Features<Candidate> = {
  // markup
  tagged,
  taggedStop: c => tagged(c) && stop(c) && c.line.width > 60,
  taggedWide: c => tagged(c) && c.line.width > 110,
  taggedListed: c => tagged(c) && list(c) !== undefined,
  bold: c => bold(c) && !tagged(c),
  boldInTagged: c => bold(c) && !tagged(c) && c.habits.tags > SOME_TAGS,
  boldPart: ({ line }) => line.bold > 0.4 && line.bold <= 0.9,
  boldListed: c => bold(c) && !tagged(c) && list(c) !== undefined,
  boldStop: c => bold(c) && !tagged(c) && stop(c),
  boldColon: c => bold(c) && !tagged(c) && c.line.colon,
  caption: c => c.line.leaf.caption && !tagged(c),
  styled: c => c.line.leaf.style !== c.habits.bodyStyle && plain(c),
  plainInTagged: c => plain(c) && c.habits.tags > SOME_TAGS,
  plainInBold: c => plain(c) && c.habits.bolds > SOME_BOLD,
  plainInNumbered: c => plain(c) && !c.line.number && c.habits.numbers > SOME_NUMBERS,
  plainInBare: c => plain(c) && c.habits.tags === 0 && c.habits.bolds === 0,
  linked: ({ line: { leaf, text } }) =>
    leaf.spans.some(s => s.mark === 'link' && s.end - s.start > text.length * 0.8),
  italic: ({ line: { leaf, text } }) =>
    leaf.spans.some(s => s.mark === 'emphasis' && s.end - s.start > text.length * 0.8),
  // numbers
  numbered: ({ line }) => line.number !== undefined,
  numberedPlain: c => c.line.number !== undefined && plain(c),
  numberMarked: ({ line }) => line.marked,
  numberDots2: family(/^1\.1\/2/),
  numberDots3: c => dots(c) && !family(/^1\.1\/2/)(c),
  numberHan: family(/^[（一第]/),
  numberRoman: family(/^[(]?[iI]/),
  numberLetter: family(/^[(]?[aA]/),
  numberBracket: family(/^\(|\)$|^[①]/),
  numberWord: c => family(/ $/)(c) && !family(/^1 $/)(c),
  numberBare: family(/^1 $/),
  runsOn: ({ reading }) => reading?.follows === true,
  runsAcrossText: ({ reading }) => reading?.acrossText === true,
  runsAdjacent: ({ reading }) => reading?.adjacent === true,
  ownsOne: c => owned(c) === 2,
  ownsFew: c => owned(c) > 2 && owned(c) <= 4,
  ownsMany: c => owned(c) > 4,
  // words
  width20: width(0, 20),
  width40: width(20, 40),
  width60: width(40, 60),
  width90: width(60, 90),
  width130: width(90, 130),
  wider: width(130, Infinity),
  wideUntagged: c => c.line.width > 90 && !tagged(c),
  stop,
  stopPlain: c => stop(c) && plain(c),
  colon: ({ line }) => line.colon,
  colonPlain: c => c.line.colon && plain(c) && !c.line.number,
  colonBeforeList: ({ line, after }) =>
    line.colon &&
    after !== undefined &&
    (inList(after) || (after.number !== undefined && !after.leaf.tag)),
  question: ({ line }) => /[?？]$/.test(line.text),
  comma: ({ line }) => comma(line),
  sentences: ({ line }) => INNER_SENTENCE.test(line.text),
  commas: ({ line }) => Math.min(1, (line.text.match(/[,，、]/gu)?.length ?? 0) / 3),
  lower,
  lowerPlain: c => lower(c) && plain(c) && !c.line.number,
  capitals: ({ line }) => line.capitals,
  decorated: ({ line }) => line.decorated !== '',
  contact: ({ line }) => line.contact,
  field: ({ line }) => line.field,
  digits: ({ line: { text } }) =>
    Math.min(1, (text.match(/\d/g)?.length ?? 0) / Math.max(6, text.length / 3)),
  titled,
  titledColon: c => (c.line.colon && plain(c) ? titled(c) : 0),
  headed,
  headedPlain: c => (plain(c) ? headed(c) : 0),
  headedShort: c => (c.line.width <= 60 ? headed(c) : 0),
  headedColon: c => (c.line.colon && plain(c) ? headed(c) : 0),
  headedStop: c => (stop(c) && plain(c) ? headed(c) : 0),
  titleMark: ({ line, look }) => line.uses.has('title') && look.count === 1,
  titleMarkAlike: ({ line, look }) => line.uses.has('title') && look.count > 1,
  dateMark: ({ line }) => line.uses.has('updated') || line.uses.has('effective'),
  chromeMark: ({ line }) => line.uses.has('chrome') || line.uses.has('related'),
  // place
  bullet: c => list(c)?.ordered === false,
  bulletPlain: c => list(c)?.ordered === false && plain(c),
  bulletAlone: c => list(c)?.ordered === false && !sameList(c.before, c) && !sameList(c.after, c),
  ordered: c => list(c)?.ordered === true,
  orderedPlain: c => list(c)?.ordered === true && plain(c),
  itemWithMore: c =>
    list(c) !== undefined && c.after?.leaf.path.includes(c.line.leaf.path.at(-1)!) === true,
  quoted: ({ line }) => line.leaf.path.some(p => p.type === 'blockquote'),
  cell: ({ line }) => line.leaf.path.some(p => p.type === 'tableCell'),
  joined: ({ line }) => line.leaf.joined,
  nextJoined: ({ after }) => after?.leaf.joined === true,
  standsAlone: c =>
    plain(c) &&
    !c.line.leaf.joined &&
    c.after?.leaf.joined === false &&
    !inList(c.line) &&
    !c.line.leaf.path.length,
  nextProse: ({ line, after }) => prose(after, line.width),
  nextProsePlain: c => prose(c.after, c.line.width) && plain(c) && clean(c),
  nextBullet: c => inList(c.after) && !list(c),
  nextNumber: ({ line, after }) => after?.number !== undefined && !line.number,
  nextLower: ({ after }) => after !== undefined && /^\p{Ll}/u.test(after.text),
  nextTagged: ({ after }) => after !== undefined && after.leaf.tag > 0,
  nextSameLook: c => sameLook(c.after, c) && short(c.after),
  previousSameLook: c => sameLook(c.before, c) && short(c.before),
  betweenShort: c => short(c.before) && short(c.after) && plain(c),
  previousColon: ({ before }) => before?.colon === true,
  previousStop: ({ before }) => before !== undefined && STOP.test(before.text),
  previousComma: ({ before }) => comma(before),
  previousProse: ({ line, before }) => prose(before, line.width),
  previousRule: ({ before }) => before?.leaf.kind === 'rule',
  betweenRules: ({ before, after }) => before?.leaf.kind === 'rule' && after?.leaf.kind === 'rule',
  nextField: c => isField(c.after),
  nextFieldPlain: c => plain(c) && isField(c.after),
  previousFieldPlain: c => plain(c) && isField(c.before),
  first: ({ at }) => at === 0,
  last: ({ after }) => after === undefined,
  inContents: ({ at, habits }) => habits.inContents.has(at),
  confirmed: ({ at, line, habits }) =>
    !habits.inContents.has(at) && line.key !== '' && habits.entries.has(line.key),
  unconfirmed: ({ at, line, habits }) =>
    habits.entries.size > 3 && !habits.inContents.has(at) && !habits.entries.has(line.key),
  // the document
  small: ({ habits }) => Math.max(0, 1 - Math.log2(Math.max(1, habits.size)) / 8),
  smallPlain: c => (plain(c) ? Math.max(0, 1 - Math.log2(Math.max(1, c.habits.size)) / 8) : 0),
  // its look
  lookSingle: ({ look }) => look.count === 1,
  lookSinglePlain: c => plain(c) && c.look.count === 1,
  lookMany: ({ look }) => Math.min(1, Math.log2(look.count) / 6),
  lookAdjacent: ({ look }) => look.adjacent,
  lookWidth: ({ look }) => Math.min(2, look.width / 100),
  lookText: ({ look }) => Math.min(1, Math.log10(1 + look.text) / 4),
  lookEven: ({ look }) => look.evenness,
  lookStops: ({ look }) => look.stops,
  lookNextWider: ({ look }) => look.nextWider,
  lookTopics: ({ look }) => look.topics,
  lookTopicsPlain: c => (plain(c) ? c.look.topics : 0),
  lookLower: ({ look }) => look.lower,
  lookShare: ({ look }) => look.share,
}
