import { conceptNumbers } from '../tree/concepts.js'
import { vectors } from '../model/vectors.js'
import { weights } from './weights.js'
import type { ConceptModel } from './concept-model.js'
import type { OwnWords } from './own-words.js'
import type { Row } from './row.js'
import type { Chances } from './standing.js'
import type { Heading } from './topic.js'

/** In which order a heading names its likely labels: 1 for the first of several, and for those behind it. */
export interface LabelOrder {
  early: Float64Array
  late: Float64Array
}

/** A label that is less likely by a heading is not named by it. */
const NAMED = 0.2

/**
 * Finds the order in which a heading names labels, if it names several. A label stands where its first own term does, or
 * else the concept that speaks for it most.
 */
export function orderOf(
  { found }: Heading,
  row: Row,
  { chance }: Chances,
  words: ReadonlyMap<string, OwnWords>,
  heading: ConceptModel,
): LabelOrder | undefined {
  const named: number[] = []
  for (let label = 0; label < chance.length; label++) if (chance[label]! >= NAMED) named.push(label)
  if (named.length < 2) return undefined
  const places = named.map(label => {
    const term = words
      .get(weights.labels[label] ?? '')
      ?.findings.find(finding => finding.in === 'heading')
    if (term) return term.match.start
    let best = 0
    let concept = -1
    for (let i = 0; i < row.at.length; i++) {
      const weight = heading.weight(row.at[i]!, label) * row.by[i]!
      if (row.at[i]! >= conceptNumbers.size || weight <= best) continue
      best = weight
      concept = row.at[i]!
    }
    return found.find(({ pattern }) => pattern.concept === concept)?.start ?? Infinity
  })
  const first = Math.min(...places)
  if (places.every(place => place === first)) return undefined
  const [early, late] = vectors(2, chance.length)
  named.forEach((label, i) => ((places[i] === first ? early : late)[label] = 1))
  return { early, late }
}
