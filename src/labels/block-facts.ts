import { is } from '../model/decision.js'
import type { Fact } from './decision.js'
import type { Standing } from './standing.js'
import type { Survey } from './survey.js'
import type { Unit } from './unit.js'

/** The labels that were given to a section, label by label. */
export interface GivenLabels {
  /** scores */
  score: Float64Array
  /** 1 for the main one, for the next ones, for those that were not given */
  top: Float64Array
  next: Float64Array
  other: Float64Array
  none: boolean
}

/** A block seen for each label, in what its own concepts and its section say. */
export interface BlockLook {
  unit: Unit
  /** what the model says of it by itself */
  own: Standing
  /** the best of its sentences, −1..1, and its chance */
  sentence: Float64Array
  sentenceChance: Float64Array
  /** of what terms of labels cover in it, the label's share; 1 where it has any */
  words: Float64Array
  wordsAny: Float64Array
  /** the score that its section has a label with, as far as it has it itself */
  sectionOwn: Float64Array
  /** its section, unless it stands before the first one */
  survey: Survey | undefined
  given: GivenLabels
  /** it is the first of its section */
  first: boolean
  /** ones, and zeros */
  all: Float64Array
  zero: Float64Array
}

const own = ({ own }: BlockLook): Float64Array => own.strength
const all = ({ all }: BlockLook): Float64Array => all
const short = ({ unit }: BlockLook): number => is(unit.width < 60)
const item = ({ unit }: BlockLook): number => is(unit.item)
const preamble = ({ survey }: BlockLook): number => is(!survey)

/** Everything a block's label is decided by. */
export const BLOCK_FACTS: readonly Fact<BlockLook, 'block'>[] = [
  ['own', 'block', own],
  ['ownChance', 'block', l => l.own.chance],
  ['ownTop', 'block', l => l.own.top],
  ['ownRank', 'block', l => l.own.rank],
  ['ownAhead', 'block', l => l.own.ahead],
  ['ownShort', 'block', own, short],
  ['ownItem', 'block', own, item],
  ['sentence', 'block', l => l.sentence],
  ['sentenceChance', 'block', l => l.sentenceChance],
  ['words', 'block', l => l.words],
  ['wordsAny', 'block', l => l.wordsAny],
  ['section', 'block', l => l.given.score],
  ['sectionTop', 'block', l => l.given.top],
  ['sectionNext', 'block', l => l.given.next],
  ['sectionOther', 'block', l => l.given.other],
  ['sectionNone', 'block', all, l => is(l.given.none)],
  ['sectionChance', 'block', l => l.survey?.section.chance ?? l.zero],
  ['sectionOwn', 'block', l => l.sectionOwn],
  ['heading', 'block', l => l.survey?.heading?.chance ?? l.zero],
  ['above', 'block', l => l.survey?.above ?? l.zero],
  ['firstOwn', 'block', own, l => is(l.first)],
  ['preamble', 'block', all, preamble],
  ['preambleOwn', 'block', own, preamble],
  ['short', 'block', all, short],
  ['item', 'block', all, item],
  ['cell', 'block', all, l => is(l.unit.cell)],
]
