import { asFeature, is } from '../model/decision.js'
import { sourceStart } from '../read/source-text.js'
import type { Features } from '../model/decision.js'
import type { Candidate } from './label-features.js'

/** A label that a section is given, with the log-odds that it has it. */
export interface Given {
  candidate: Candidate
  odds: number
}

/** Measures what speaks for each of a section's labels as its main one: what the heading names, and names first, or the text begins with. */
export function mainFeatures(given: readonly Given[]): Features[] {
  const named = given.map(({ candidate }) => startIn(candidate, 'heading'))
  const said = given.map(({ candidate }) => startIn(candidate, 'body'))
  const count = named.filter(at => at < Infinity).length
  const firstNamed = Math.min(...named)
  const firstSaid = Math.min(...said)
  return given.map(({ candidate: { features }, odds }, i): Features => {
    const isNamed = named[i]! < Infinity
    return {
      own: asFeature(odds),
      ahead: asFeature(odds - Math.max(-6, ...given.filter((_, k) => k !== i).map(g => g.odds))),
      named: is(isNamed),
      namedOnly: is(isNamed && count === 1),
      namedFirst: is(isNamed && count > 1 && named[i] === firstNamed),
      namedNext: is(isNamed && named[i]! > firstNamed),
      namedOther: is(!isNamed && count > 0),
      namedMost: features['headingToMost']!,
      cover: features['headingCover']!,
      saidFirst: is(said[i]! < Infinity && said[i] === firstSaid),
      saidFirstSilent: is(count === 0 && said[i]! < Infinity && said[i] === firstSaid),
      share: features['bodyShare']!,
      shareSilent: count ? 0 : features['bodyShare']!,
      leading: features['bodyLeading']!,
      leadingSilent: count ? 0 : features['bodyLeading']!,
      ancestor: features['ancestor']!,
      prior: 1,
    }
  })
}

/** Where its first term stands in the source, in the heading or in the text; Infinity if there is none. */
const startIn = ({ findings }: Candidate, place: 'heading' | 'body'): number =>
  findings.reduce(
    (first, { in: where, leaf, match }) =>
      where === place ? Math.min(first, sourceStart(leaf.text, match.start)) : first,
    Infinity,
  )
