import { asFeature, is } from '../model/decision.js'
import type { Fact } from './decision.js'
import type { OwnWords } from './own-words.js'
import type { Standing } from './standing.js'
import type { Survey } from './survey.js'

/** One label of a section, seen in everything that was asked about it. */
export interface LabelLook {
  survey: Survey
  /** its number in the models */
  label: number
  words: OwnWords | undefined
  /** 1 where no label is likely by the heading */
  silent: number
  /** 1 for next to no text, 0 from 300 columns on */
  short: number
  /** the heading has terms of some label */
  named: boolean
  /** 1 where it says no more than a date */
  dated: number
  /** its paragraphs, and the columns of its text; 1 at least */
  units: number
  width: number
}

/** Columns up to which a line with a date in it says little else. */
const MERE = 60

/** What a fact comes from: the section's model looks at heading, text and headings above at once. */
export type FactKind = 'heading' | 'section' | 'body' | 'ancestor' | 'document' | 'labels'

/** How a section is looked at for each of its labels. */
export function looksOf(survey: Survey): (label: number, id: string) => LabelLook {
  const { heading, topic, words } = survey
  const silent = heading ? 1 - Math.max(...heading.chance) : 1
  const short = Math.max(0, 1 - topic.width / 300)
  const named = [...words.values()].some(own => own.cover > 0)
  const dated = is(topic.units.length && topic.units.every(unit => unit.date && unit.width < MERE))
  const units = Math.max(1, topic.units.length)
  const width = topic.units.reduce((sum, unit) => sum + Math.max(1, unit.width), 0) || 1
  return (label, id) => ({
    survey,
    label,
    words: words.get(id),
    silent,
    short,
    named,
    dated,
    units,
    width,
  })
}

const heading = ({ survey: { heading }, label }: LabelLook): number =>
  heading ? asFeature(heading.odds[label]!) : 0
const headingChance = ({ survey: { heading }, label }: LabelLook): number =>
  heading?.chance[label] ?? 0
const section = ({ survey: { section }, label }: LabelLook): number =>
  asFeature(section.odds[label]!)
const best = ({ survey: { paragraphs }, label }: LabelLook): number =>
  paragraphs ? asFeature(paragraphs.best.odds[label]!) : 0
const led = ({ survey: { paragraphs }, label }: LabelLook): number => paragraphs?.led[label] ?? 0
const tops = ({ survey: { paragraphs }, label }: LabelLook): number => paragraphs?.tops[label] ?? 0
const mass = ({ survey: { paragraphs }, label }: LabelLook): number => paragraphs?.mass[label] ?? 0
const chanceIn = (other: Standing | undefined, { label }: LabelLook): number =>
  other?.chance[label] ?? 0

/** Everything a section's label is decided by. */
export const LABEL_FACTS: readonly Fact<LabelLook, FactKind>[] = [
  ['heading', 'heading', heading],
  ['headingChance', 'heading', headingChance],
  ['headingTop', 'heading', l => is(l.survey.heading?.rank[l.label] === 1)],
  ['headingRank', 'labels', l => l.survey.heading?.rank[l.label] ?? 0],
  ['headingAhead', 'labels', l => l.survey.heading?.ahead[l.label] ?? 0],
  ['headingEarly', 'heading', l => Math.max(0, l.survey.order[l.label]!)],
  ['headingLate', 'heading', l => Math.max(0, -l.survey.order[l.label]!)],
  ['headingShort', 'heading', l => heading(l) * l.short],
  ['section', 'section', section],
  ['sectionChance', 'section', l => l.survey.section.chance[l.label]!],
  ['sectionTop', 'section', l => is(l.survey.section.rank[l.label] === 1)],
  ['sectionRank', 'labels', l => l.survey.section.rank[l.label]!],
  ['sectionAhead', 'labels', l => l.survey.section.ahead[l.label]!],
  ['sectionShort', 'section', l => section(l) * l.short],
  ['best', 'body', best],
  ['bestChance', 'body', l => l.survey.paragraphs?.best.chance[l.label] ?? 0],
  ['bestSilent', 'body', l => best(l) * l.silent],
  ['sentence', 'body', l => l.survey.paragraphs?.sentence[l.label] ?? 0],
  ['mean', 'body', l => l.survey.paragraphs?.mean[l.label] ?? 0],
  ['first', 'body', l => l.survey.paragraphs?.first[l.label] ?? 0],
  ['led', 'body', led],
  ['tops', 'body', l => tops(l) / l.units],
  ['topsAny', 'body', l => is(tops(l))],
  ['topsThree', 'body', l => Math.min(1, (l.survey.paragraphs?.likelyTops[l.label] ?? 0) / 3)],
  ['topChance', 'body', l => l.survey.paragraphs?.topChance[l.label] ?? 0],
  ['ownShare', 'body', l => l.survey.paragraphs?.ownShare[l.label] ?? 0],
  ['meanChance', 'body', l => mass(l) / l.width],
  ['columns', 'body', l => Math.min(1, Math.log1p(mass(l)) / 8)],
  ['dated', 'body', l => l.dated],
  ['above', 'ancestor', l => l.survey.above[l.label]!],
  ['aboveSilent', 'ancestor', l => l.survey.above[l.label]! * l.silent],
  ['parent', 'ancestor', l => chanceIn(l.survey.parent, l)],
  ['children', 'document', l => l.survey.children[l.label]!],
  ['before', 'document', l => chanceIn(l.survey.before, l)],
  ['after', 'document', l => chanceIn(l.survey.after, l)],
  ['beside', 'document', l => Math.max(chanceIn(l.survey.before, l), chanceIn(l.survey.after, l))],
  ['elsewhere', 'document', l => l.survey.elsewhere[l.label]!],
  ['elsewhereOther', 'document', l => l.survey.elsewhere[l.label]! * (1 - headingChance(l))],
  ['sectionElsewhere', 'document', l => l.survey.sectionElsewhere[l.label]!],
  ['only', 'document', l => l.survey.only[l.label]!],
  ['usual', 'document', l => l.survey.usual[l.label]!],
  ['words', 'heading', l => l.words?.cover ?? 0],
  ['wordsNamed', 'heading', l => is(l.words?.cover)],
  ['wordsToMost', 'heading', l => l.words?.coverToMost ?? 0],
  ['wordsOther', 'heading', l => is(l.named && !l.words?.cover)],
  ['wordsShare', 'body', l => l.words?.share ?? 0],
  ['wordsAny', 'body', l => is(l.words?.share)],
]
