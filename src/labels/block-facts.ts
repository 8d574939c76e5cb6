import { asFeature, is, probability } from '../model/decision.js'
import type { Fact } from './decision.js'
import type { ScoredLabel } from './label-parts.js'
import type { Standing } from './standing.js'
import type { Survey } from './survey.js'
import type { Unit } from './unit.js'

/** One label of a block, seen in what its own concepts and its section say. */
export interface BlockLook {
  id: string
  label: number
  unit: Unit
  /** what the model says of it by itself, and of the best of its sentences */
  own: Standing
  sentence: Float64Array
  /** what its concepts add to the log-odds of each label */
  concepts: Float64Array
  /** its section, unless it stands before the first one */
  survey: Survey | undefined
  /** the labels of its section, the main one first */
  section: readonly ScoredLabel[]
  /** of what terms of labels cover in it, the label's share */
  words: number
  /** it is the first of its section */
  first: boolean
}

const own = ({ own, label }: BlockLook): number => asFeature(own.odds[label]!)
const place = ({ section, id }: BlockLook): number => section.findIndex(given => given.id === id)
const given = ({ section, id }: BlockLook): number =>
  section.find(given => given.id === id)?.score ?? 0

/** Everything a block's label is decided by. */
export const BLOCK_FACTS: readonly Fact<BlockLook, 'block'>[] = [
  ['own', 'block', own],
  ['ownChance', 'block', l => probability(l.own.odds[l.label]!)],
  ['ownTop', 'block', l => is(l.own.rank[l.label] === 1)],
  ['ownRank', 'block', l => l.own.rank[l.label]!],
  ['ownAhead', 'block', l => l.own.ahead[l.label]!],
  ['ownShort', 'block', l => (l.unit.width < 60 ? own(l) : 0)],
  ['ownItem', 'block', l => (l.unit.item ? own(l) : 0)],
  ['sentence', 'block', l => asFeature(l.sentence[l.label]!)],
  ['sentenceChance', 'block', l => probability(l.sentence[l.label]!)],
  ['words', 'block', l => l.words],
  ['wordsAny', 'block', l => is(l.words)],
  ['section', 'block', given],
  ['sectionTop', 'block', l => is(place(l) === 0)],
  ['sectionNext', 'block', l => is(place(l) > 0)],
  ['sectionOther', 'block', l => is(l.section.length && place(l) < 0)],
  ['sectionNone', 'block', l => is(!l.section.length)],
  ['sectionChance', 'block', l => l.survey?.section.chance[l.label] ?? 0],
  ['sectionOwn', 'block', l => given(l) * l.own.chance[l.label]!],
  ['heading', 'block', l => l.survey?.heading?.chance[l.label] ?? 0],
  ['above', 'block', l => l.survey?.above[l.label] ?? 0],
  ['firstOwn', 'block', l => (l.first ? own(l) : 0)],
  ['preamble', 'block', l => is(!l.survey)],
  ['preambleOwn', 'block', l => (l.survey ? 0 : own(l))],
  ['short', 'block', l => is(l.unit.width < 60)],
  ['item', 'block', l => is(l.unit.item)],
  ['cell', 'block', l => is(l.unit.cell)],
]
