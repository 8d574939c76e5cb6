import { is } from '../model/decision.js'
import { readingAt } from '../lines/sequences.js'
import type { Features } from '../model/decision.js'
import type { Line } from '../lines/line.js'
import type { Sequences } from '../lines/sequences.js'

/** What the whole document does, against which a line is judged. */
export interface Habits {
  /** share of lines that markup calls headings; likewise for lines that are bold throughout */
  tags: number
  bolds: number
  numbers: number
  /** keys of the entries of printed tables of contents */
  entries: ReadonlySet<string>
  /** lines that stand in a printed table of contents */
  inContents: ReadonlySet<number>
  sequences: Sequences
}

const SENTENCE_END = /[.。;；!！…]["”»』」)）]?$/u
const INNER_SENTENCE = /[.!?]\s+\p{Lu}|[。！？；;].{4}/u

/** Share of a line's longer words that begin with a capital, where there are several: English headings are set so. */
export function titleCase(text: string): number {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return 0
  const words = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? []
  return words.length > 1 ? words.filter(w => /^\p{Lu}\p{Ll}/u.test(w)).length / words.length : 0
}

/** A line of an address block: a field's name and value, a phone number, an e-mail address. */
const isField = (line: Line | undefined): boolean =>
  line !== undefined && line.width < 120 && line.leaf.tag === 0 && (line.contact || line.field)

/** Share of lines from which on the markup of a document is to be relied on for its headings. */
export const SOME_TAGS = 0.04

/** Lines wider than this are no headings, whatever they look like. */
export const WIDEST_HEADING = 260

/** Measures line `i`; `lines` are the policy's own, in order. */
export function featuresOf(lines: readonly Line[], i: number, habits: Habits): Features {
  const line = lines[i]!
  const { leaf, text, width, number } = line
  const before = lines[i - 1]
  const after = lines[i + 1]
  const list = leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
  const inBullets = list?.ordered === false
  const reading = readingAt(habits.sequences, i)
  const family = reading?.family ?? ''
  const tagged = leaf.tag > 0
  const bold = line.bold > 0.9
  const plain = !tagged && !bold && !leaf.caption
  const prose = (l: Line | undefined): boolean =>
    l?.leaf.kind === 'text' && l.width > Math.max(70, width * 1.2) && l.leaf.tag === 0
  const short = (l: Line | undefined): boolean => l?.leaf.kind === 'text' && l.width <= 70
  const sameLook = (l: Line | undefined): boolean =>
    l?.leaf.style === leaf.style && l.bold > 0.9 === bold && l.leaf.tag === leaf.tag
  const sameList = (l: Line | undefined): boolean =>
    list !== undefined && l?.leaf.path.includes(list) === true
  const bulletAlone = inBullets && !sameList(before) && !sameList(after)
  const nextField = isField(after)
  const previousField = isField(before)
  const stop = SENTENCE_END.test(text)
  const beforeProse = prose(after)
  const headed = Math.min(1, line.headed * 1.4)
  const { colon } = line
  const lower = /^\p{Ll}/u.test(text)
  const titled = titleCase(text)
  const owned = reading && (reading.next ?? lines.length) - i
  const clean = !stop && !colon && !/[,，]$/.test(text)
  return {
    tag: is(tagged),
    tagLong: is(tagged && width > 110),
    tagListed: is(tagged && leaf.path.some(c => c.type === 'listItem')),
    bold: is(bold && !tagged),
    boldInTagged: is(bold && !tagged && habits.tags > SOME_TAGS),
    boldPartly: line.bold > 0.4 && line.bold <= 0.9 ? 1 : 0,
    caption: is(leaf.caption && !tagged),
    plainInTagged: is(plain && habits.tags > SOME_TAGS),
    plainInBold: is(plain && habits.bolds > 0.06),
    plainInNumbered: is(plain && !number && habits.numbers > 0.06),
    numbered: is(number),
    numberedPlain: is(number && plain),
    numberMarked: is(line.marked),
    numberDots2: is(family === '1.1/2'),
    numberDots3: is(family.startsWith('1.1/') && family !== '1.1/2'),
    numberHan: is(/^[（一第]/.test(family)),
    numberRoman: is(/^[(]?[iI]/.test(family)),
    numberLetter: is(/^[(]?[aA]/.test(family)),
    numberBracket: is(/^\(|\)$|^[①]/.test(family)),
    numberWord: is(family.endsWith(' ') && family !== '1 '),
    numberBare: is(family === '1 '),
    runsOn: is(reading?.follows),
    runsAcrossText: is(reading?.acrossText),
    runsAdjacent: is(reading?.adjacent),
    width20: is(width <= 20),
    width40: is(width > 20 && width <= 40),
    width60: is(width > 40 && width <= 60),
    width90: is(width > 60 && width <= 90),
    width130: is(width > 90 && width <= 130),
    wider: is(width > 130),
    wideUntagged: is(width > 90 && !tagged),
    endsStop: is(stop),
    endsStopPlain: is(stop && plain),
    endsColon: is(colon),
    endsColonPlain: is(colon && plain && !number),
    endsColonBeforeList: is(
      colon &&
        after &&
        (after.leaf.path.at(-1)?.type === 'listItem' || (after.number && !after.leaf.tag)),
    ),
    endsQuestion: is(/[?？]$/.test(text)),
    endsComma: is(/[,，、]$/.test(text)),
    sentences: is(INNER_SENTENCE.test(text)),
    commas: Math.min(1, (text.match(/[,，、]/gu)?.length ?? 0) / 3),
    lowerStart: is(lower),
    lowerStartPlain: is(lower && plain && !number),
    capitals: is(/\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)),
    field: is(line.contact),
    fieldLabel: is(line.field),
    digits: Math.min(1, (text.match(/\d/g)?.length ?? 0) / Math.max(6, text.length / 3)),
    bullet: is(inBullets),
    bulletPlain: is(inBullets && plain),
    bulletAlone: is(bulletAlone),
    bulletAloneBeforeProse: is(bulletAlone && beforeProse),
    ordered: is(list?.ordered === true),
    orderedPlain: is(list?.ordered === true && plain),
    itemWithMore: is(list && after?.leaf.path.includes(leaf.path.at(-1)!)),
    quoted: is(leaf.path.some(c => c.type === 'blockquote')),
    cell: is(leaf.path.some(c => c.type === 'tableCell')),
    joined: is(leaf.joined),
    nextJoined: is(after?.leaf.joined),
    nextProse: is(beforeProse),
    nextProsePlain: is(beforeProse && plain && clean),
    nextBullet: is(after?.leaf.path.at(-1)?.type === 'listItem' && !list),
    nextNumber: is(after?.number && !number),
    nextSameLook: is(sameLook(after) && short(after)),
    previousSameLook: is(sameLook(before) && short(before)),
    betweenShort: is(short(before) && short(after) && plain),
    previousColon: is(before?.colon),
    previousProse: is(prose(before)),
    previousRule: is(before?.leaf.kind === 'rule'),
    betweenRules: is(before?.leaf.kind === 'rule' && after?.leaf.kind === 'rule'),
    first: is(i === 0),
    last: is(i === lines.length - 1),
    headed,
    headedPlain: plain ? headed : 0,
    headedShort: width <= 60 ? headed : 0,
    titleMark: is(line.uses.has('title')),
    dateMark: is(line.uses.has('updated') || line.uses.has('effective')),
    chromeMark: is(line.uses.has('chrome') || line.uses.has('related')),
    inContents: is(habits.inContents.has(i)),
    confirmed: is(!habits.inContents.has(i) && line.key && habits.entries.has(line.key)),
    unconfirmed: is(
      habits.entries.size > 3 && !habits.inContents.has(i) && !habits.entries.has(line.key),
    ),
    titleCase: titled,
    titleCaseColon: colon && plain ? titled : 0,
    headedColon: colon && plain ? headed : 0,
    headedStop: stop && plain ? headed : 0,
    ownsOne: is(owned === 2),
    ownsFew: is(owned && owned > 2 && owned <= 4),
    ownsMany: is(owned && owned > 4),
    nextField: is(nextField),
    nextFieldPlain: is(plain && nextField),
    previousField: is(previousField),
    previousFieldPlain: is(plain && previousField),
    linked: is(leaf.spans.some(s => s.mark === 'link' && s.end - s.start > text.length * 0.8)),
    italic: is(leaf.spans.some(s => s.mark === 'emphasis' && s.end - s.start > text.length * 0.8)),
  }
}
