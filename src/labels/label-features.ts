import { is } from '../model/decision.js'
import { plainForms } from '../tree/plain-forms.js'
import { widthOf } from '../tree/width.js'
import type { Features } from '../model/decision.js'
import type { LabelEvidence, PartEvidence } from './part-evidence.js'
import type { LabelSurvey } from './label-survey.js'
import type { Finding } from './finding.js'

/** What speaks for a label of a section, with the findings it rests on. */
export interface Candidate {
  id: string
  features: Features
  findings: readonly Finding[]
}

const NOTHING: LabelEvidence = {
  covered: 0,
  longest: 0,
  last: -1,
  hits: 0,
  paragraphs: 0,
  first: false,
  letters: 0,
  leading: 0,
  widest: 0,
  densest: 0,
  findings: [],
}

/** Measures every label that has evidence in a part, or in the headings of its ancestors where its own names none. */
export function candidatesOf(
  { part, labels, hits, letters, paragraphs, width }: PartEvidence,
  survey: LabelSurvey,
): Candidate[] {
  const title = Math.max(1, widthOf(plainForms(part.head?.title ?? '')))
  const all = [...labels.values()]
  const headed = all.filter(e => e.covered > 0).length
  const silent = headed === 0
  const lastInHeading = Math.max(-1, ...all.map(e => e.last))
  const longestInHeading = Math.max(0, ...all.map(e => e.longest))
  const mostHits = Math.max(0, ...all.map(e => e.hits))
  const above = new Set<string>()
  for (const [id, parts] of survey.headed)
    for (let up = part.parent; up; up = up.parent) if (parts.has(up)) above.add(id)
  const candidates = silent
    ? new Map([...[...above].map(id => [id, NOTHING] as const), ...labels])
    : labels

  const siblings = survey.below.get(part.parent)!
  return [...candidates].map(([id, e]) => {
    const alike = (siblings.headed.get(id) ?? 0) - is(e.covered)
    const ownShare = letters ? e.letters / letters : 0
    const usualShare = (survey.letters.get(id) ?? 0) / Math.max(1, survey.allLetters)
    const heads = survey.headed.get(id)
    const elsewhere = heads !== undefined && heads.size > (heads.has(part) ? 1 : 0)
    const only = e.letters / Math.max(1, survey.letters.get(id) ?? 0)
    const leading = width ? Math.min(1, e.leading / width) : 0
    const share = hits ? e.hits / hits : 0
    return {
      id,
      findings: e.findings,
      features: {
        heading: is(e.covered),
        headingCover: Math.min(1, e.covered / title),
        headingLongest: Math.min(1, e.longest / title),
        headingMost: is(e.covered && e.longest === longestInHeading),
        headingLast: is(e.last >= 0 && e.last === lastInHeading && headed > 1),
        headingOnly: is(e.covered && headed === 1),
        headingMany: e.covered ? Math.min(1, (headed - 1) / 4) : 0,
        headingOther: is(!e.covered && headed),
        headingSilent: is(silent),
        headingToMost: e.covered ? e.longest / longestInHeading : 0,
        bodyHits: Math.min(1, e.hits / 5),
        bodyAny: is(e.hits),
        bodyTwice: is(e.hits > 1),
        bodyShare: share,
        bodyShareSilent: silent ? share : 0,
        bodyMost: is(e.hits && e.hits === mostHits),
        bodyMostSilent: is(silent && e.hits && e.hits === mostHits),
        bodyToMost: mostHits ? e.hits / mostHits : 0,
        bodySpread: e.paragraphs ? e.paragraphs / paragraphs : 0,
        bodySpreadSilent: silent && e.paragraphs ? e.paragraphs / paragraphs : 0,
        bodyFirst: is(e.first),
        bodyDensity: Math.min(1, (e.hits * 150) / Math.max(150, width)),
        bodyOnlyLong: is(!e.covered && e.hits && hits >= 8),
        bodyEmpty: is(!hits),
        bodyLetters: ownShare,
        bodyLettersSilent: silent ? ownShare : 0,
        bodyLift: ownShare ? ownShare / (ownShare + usualShare) : 0,
        bodyLeading: leading,
        bodyLeadingSilent: silent ? leading : 0,
        bodyLeadingOther: !silent && !e.covered ? leading : 0,
        bodyLeadsParagraph: is(e.leading > 200),
        bodyWidest: Math.min(1, e.widest / 300),
        bodyDensest: Math.min(1, e.densest * 4),
        onlyPlace: only,
        onlyPlaceOther: e.covered ? 0 : only,
        onlyPlaceUnheaded: elsewhere ? 0 : only,
        headedElsewhere: is(elsewhere),
        headedElsewhereOther: is(elsewhere && !e.covered),
        siblings: siblings.count > 1 ? alike / (siblings.count - 1) : 0,
        ancestor: is(above.has(id)),
        ancestorSilent: is(above.has(id) && silent),
        ancestorOnly: is(above.has(id) && !e.hits && !e.covered),
        prior: 1,
        priorSilent: is(!e.covered),
      },
    }
  })
}
