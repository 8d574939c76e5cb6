import { is } from '../model/decision.js'
import { vectors } from '../model/vectors.js'
import { weights } from './weights.js'
import type { Fact } from './decision.js'
import type { OwnWords } from './own-words.js'
import type { Standing } from './standing.js'
import type { Paragraphs } from './paragraphs.js'
import type { Survey } from './survey.js'

/** A section seen for each of its labels, in everything that was asked about it. */
export interface LabelLook {
  survey: Survey
  words: Words
  /** the likelier of the sections before and after */
  beside: Float64Array
  /** the likeliest heading elsewhere, as far as the section's own does not name the label */
  elsewhereOther: Float64Array
  /** 1 where no label is likely by the heading */
  silent: number
  /** 1 for next to no text, 0 from 300 columns on */
  short: number
  /** its paragraphs, and the columns of its text; 1 at least */
  units: number
  width: number
  zero: Float64Array
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
  const { heading, topic, words, before, after, elsewhere } = survey
  const labels = elsewhere.length
  const [zero, beside, elsewhereOther] = vectors(3, labels)
  let likeliest = 0
  for (let label = 0; label < labels; label++) {
    const named = heading?.chance[label] ?? 0
    likeliest = Math.max(likeliest, named)
    beside[label] = Math.max(before?.chance[label] ?? 0, after?.chance[label] ?? 0)
    elsewhereOther[label] = elsewhere[label]! * (1 - named)
  }
  return {
    survey,
    words: wordsOf(words, zero),
    beside,
    elsewhereOther,
    silent: 1 - likeliest,
    short: Math.max(0, 1 - topic.width / 300),
    units: Math.max(1, topic.units.length),
    width: topic.units.reduce((sum, unit) => sum + Math.max(1, unit.width), 0) || 1,
    zero,
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
const section: Column = l => l.survey.section.strength
const best: Column = l => l.survey.paragraphs?.best.strength ?? l.zero
const above: Column = l => l.survey.above
const ofHeading =
  (name: keyof Standing): Column =>
  l =>
    l.survey.heading?.[name] ?? l.zero
const ofParagraphs =
  (name: Exclude<keyof Paragraphs, 'best' | 'odds' | 'sentences'>): Column =>
  l =>
    l.survey.paragraphs?.[name] ?? l.zero

/** Everything a section's label is decided by. */
export const LABEL_FACTS: readonly Fact<LabelLook, FactKind>[] = [
  ['heading', 'heading', ofHeading('strength')],
  ['headingChance', 'heading', ofHeading('chance')],
  ['headingTop', 'heading', ofHeading('top')],
  ['headingRank', 'labels', ofHeading('rank')],
  ['headingAhead', 'labels', ofHeading('ahead')],
  ['headingEarly', 'heading', l => l.survey.order.early],
  ['headingLate', 'heading', l => l.survey.order.late],
  ['headingShort', 'heading', ofHeading('strength'), short],
  ['section', 'section', section],
  ['sectionChance', 'section', l => l.survey.section.chance],
  ['sectionTop', 'section', l => l.survey.section.top],
  ['sectionRank', 'labels', l => l.survey.section.rank],
  ['sectionAhead', 'labels', l => l.survey.section.ahead],
  ['sectionShort', 'section', section, short],
  ['best', 'body', best],
  ['bestChance', 'body', l => l.survey.paragraphs?.best.chance ?? l.zero],
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
  ['meanChance', 'body', ofParagraphs('mass'), l => 1 / l.width],
  ['columns', 'body', ofParagraphs('columns')],
  ['above', 'ancestor', above],
  ['aboveSilent', 'ancestor', above, silent],
  ['parent', 'ancestor', l => l.survey.parent?.chance ?? l.zero],
  ['children', 'document', l => l.survey.children],
  ['before', 'document', l => l.survey.before?.chance ?? l.zero],
  ['after', 'document', l => l.survey.after?.chance ?? l.zero],
  ['beside', 'document', l => l.beside],
  ['elsewhere', 'document', l => l.survey.elsewhere],
  ['elsewhereOther', 'document', l => l.elsewhereOther],
  ['sectionElsewhere', 'document', l => l.survey.sectionElsewhere],
  ['only', 'document', l => l.survey.only],
  ['usual', 'document', l => l.survey.usual],
  ['words', 'heading', l => l.words.cover],
  ['wordsNamed', 'heading', l => l.words.named],
  ['wordsToMost', 'heading', l => l.words.coverToMost],
  ['wordsOther', 'heading', l => l.words.other],
  ['wordsShare', 'body', l => l.words.share],
  ['wordsAny', 'body', l => l.words.any],
]
