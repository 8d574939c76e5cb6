import { weights } from './weights.js'
import type { ConceptModels } from './concept-models.js'
import type { OwnWords } from './own-words.js'
import type { Row } from './row.js'
import type { Standing } from './standing.js'
import type { Heading } from './topic.js'

/** A label that is less likely by a heading is not named by it. */
const NAMED = 0.2

/**
 * In which order a heading names its likely labels: 1 for the first of several, −1 for those behind it, else 0. A label
 * stands where its first own term does, or else the concept that speaks for it most.
 */
export function orderOf(
  { found }: Heading,
  row: Row,
  { chance }: Standing,
  words: ReadonlyMap<string, OwnWords>,
  { heading, names }: ConceptModels,
): Float64Array {
  const order = new Float64Array(chance.length)
  const named = [...chance.keys()].filter(label => chance[label]! >= NAMED)
  if (named.length < 2) return order
  const places = named.map(label => {
    const term = words
      .get(weights.labels[label] ?? '')
      ?.findings.find(finding => finding.in === 'heading')
    if (term) return term.match.start
    let best = 0
    let concept: string | undefined
    heading.parts(row, label).forEach((weight, i) => {
      if (row.at[i]! >= names.length || weight <= best) return
      best = weight
      concept = names[row.at[i]!]
    })
    return found.find(({ match }) => match.pattern.value === concept)?.match.start ?? Infinity
  })
  const first = Math.min(...places)
  if (places.every(place => place === first)) return order
  named.forEach((label, i) => (order[label] = places[i] === first ? 1 : -1))
  return order
}
