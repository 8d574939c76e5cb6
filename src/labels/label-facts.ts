import { is } from '../model/decision.js'
import { vectors } from '../model/vectors.js'
import { weights } from './weights.js'
import type { Fact } from './decision.js'
import type { OwnWords } from './own-words.js'
import { sumUp } from './paragraphs.js'
import { standingOf } from './standing.js'
import { WIDEST_DATE } from './unit.js'
import type { Standing } from './standing.js'
import type { Paragraphs } from './paragraphs.js'
import type { Survey } from './survey.js'

/** A section seen for each of its labels, in everything that was asked about it. */
export interface LabelLook {
  survey: Survey
  heading: Standing | undefined
  section: Standing
  paragraphs: Paragraphs | undefined
  words: Words
  /** the likelier of the sections before and after */
  beside: Float64Array
  /** the likeliest heading elsewhere in the document, the same as far as its own does not name the label, the likeliest section elsewhere */
  elsewhere: Float64Array
  elsewhereOther: Float64Array
  sectionElsewhere: Float64Array
  /** of the document's columns that are about a label, the share that stands here */
  only: Float64Array
  /** 1 where no label is likely by the heading */
  silent: number
  /** 1 for next to no text, 0 from 300 columns on */
  short: number
  /** 1 where it says no more than a date */
  dated: number
  /** its paragraphs, and the columns of its text; 1 at least */
  units: number
  width: number
  zero: Float64Array
  one: Float64Array
}

/** What a section's own words say, label by label. */
interface Words {
  cover: Float64Array
  coverToMost: Float64Array
  share: Float64Array
  /** 1 where it covers any of the heading, where others do, where it has any of the text */
  named: Float64Array
  other: Float64Array
  any: Float64Array
}

/** What a fact comes from: the section's model looks at heading, text and headings above at once. */
export type FactKind = 'heading' | 'section' | 'body' | 'ancestor' | 'document' | 'labels'

/** How a section is looked at for its labels. */
export function lookAt(survey: Survey): LabelLook {
  const { heading, section, topic, readings, mass, words, before, after, document } = survey
  const { units } = topic
  const labels = mass.length
  const [zero, one, beside, elsewhereOther, only] = vectors(5, labels)
  one.fill(1)
  const elsewhere = document.headings.besides(heading?.chance)
  let likeliest = 0
  for (let label = 0; label < labels; label++) {
    const named = heading?.chance[label] ?? 0
    likeliest = Math.max(likeliest, named)
    beside[label] = Math.max(before?.chance[label] ?? 0, after?.chance[label] ?? 0)
    elsewhereOther[label] = elsewhere[label]! * (1 - named)
    only[label] = mass[label]! / document.mass[label]!
  }
  return {
    survey,
    heading: heading && standingOf(heading.odds),
    section: standingOf(section.odds),
    paragraphs: readings && sumUp(units, readings, mass),
    words: wordsOf(words, zero),
    beside,
    elsewhere,
    elsewhereOther,
    sectionElsewhere: document.sections.besides(section.chance),
    only,
    silent: 1 - likeliest,
    short: Math.max(0, 1 - topic.width / 300),
    dated: is(units.length && units.every(unit => unit.date && unit.width < WIDEST_DATE)),
    units: Math.max(1, units.length),
    width: units.reduce((sum, unit) => sum + Math.max(1, unit.width), 0) || 1,
    zero,
    one,
  }
}

/** Most sections have no words of their own for any label. */
function wordsOf(words: ReadonlyMap<string, OwnWords>, zero: Float64Array): Words {
  if (!words.size)
    return { cover: zero, coverToMost: zero, share: zero, named: zero, other: zero, any: zero }
  const [cover, coverToMost, share, named, other, any] = vectors(6, zero.length)
  const isNamed = [...words.values()].some(own => own.cover > 0)
  weights.labels.forEach((id, label) => {
    const own = words.get(id)
    other[label] = is(isNamed && !own?.cover)
    if (!own) return
    cover[label] = own.cover
    coverToMost[label] = own.coverToMost
    share[label] = own.share
    named[label] = is(own.cover)
    any[label] = is(own.share)
  })
  return { cover, coverToMost, share, named, other, any }
}

type Column = (look: LabelLook) => Float64Array

const silent = (l: LabelLook): number => l.silent
const short = (l: LabelLook): number => l.short
const section: Column = l => l.section.strength
const best: Column = l => l.paragraphs?.best.strength ?? l.zero
const above: Column = l => l.survey.above
const ofHeading =
  (name: keyof Standing): Column =>
  l =>
    l.heading?.[name] ?? l.zero
const ofParagraphs =
  (name: Exclude<keyof Paragraphs, 'best'>): Column =>
  l =>
    l.paragraphs?.[name] ?? l.zero

/** Everything a section's label is decided by. */
export const LABEL_FACTS: readonly Fact<LabelLook, FactKind>[] = [
  ['heading', 'heading', ofHeading('strength')],
  ['headingChance', 'heading', ofHeading('chance')],
  ['headingTop', 'heading', ofHeading('top')],
  ['headingRank', 'labels', ofHeading('rank')],
  ['headingAhead', 'labels', ofHeading('ahead')],
  ['headingEarly', 'heading', l => l.survey.order?.early ?? l.zero],
  ['headingLate', 'heading', l => l.survey.order?.late ?? l.zero],
  ['headingShort', 'heading', ofHeading('strength'), short],
  ['section', 'section', section],
  ['sectionChance', 'section', l => l.section.chance],
  ['sectionTop', 'section', l => l.section.top],
  ['sectionRank', 'labels', l => l.section.rank],
  ['sectionAhead', 'labels', l => l.section.ahead],
  ['sectionShort', 'section', section, short],
  ['best', 'body', best],
  ['bestChance', 'body', l => l.paragraphs?.best.chance ?? l.zero],
  ['bestSilent', 'body', best, silent],
  ['sentence', 'body', ofParagraphs('sentence')],
  ['mean', 'body', ofParagraphs('mean')],
  ['first', 'body', ofParagraphs('first')],
  ['led', 'body', ofParagraphs('led')],
  ['tops', 'body', ofParagraphs('tops'), l => 1 / l.units],
  ['topsAny', 'body', ofParagraphs('topsAny')],
  ['topsThree', 'body', ofParagraphs('topsThree')],
  ['topChance', 'body', ofParagraphs('topChance')],
  ['ownShare', 'body', ofParagraphs('ownShare')],
  ['meanChance', 'body', l => l.survey.mass, l => 1 / l.width],
  ['columns', 'body', ofParagraphs('columns')],
  ['dated', 'body', l => l.one, l => l.dated],
  ['above', 'ancestor', above],
  ['aboveSilent', 'ancestor', above, silent],
  ['parent', 'ancestor', l => l.survey.parent?.chance ?? l.zero],
  ['children', 'document', l => l.survey.children],
  ['before', 'document', l => l.survey.before?.chance ?? l.zero],
  ['after', 'document', l => l.survey.after?.chance ?? l.zero],
  ['beside', 'document', l => l.beside],
  ['elsewhere', 'document', l => l.elsewhere],
  ['elsewhereOther', 'document', l => l.elsewhereOther],
  ['sectionElsewhere', 'document', l => l.sectionElsewhere],
  ['only', 'document', l => l.only],
  ['usual', 'document', l => l.survey.document.usual],
  ['words', 'heading', l => l.words.cover],
  ['wordsNamed', 'heading', l => l.words.named],
  ['wordsToMost', 'heading', l => l.words.coverToMost],
  ['wordsOther', 'heading', l => l.words.other],
  ['wordsShare', 'body', l => l.words.share],
  ['wordsAny', 'body', l => l.words.any],
]
