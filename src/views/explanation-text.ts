import { MOST_FINDINGS, MOST_OF_RUNNER_UP } from '../labels/label-parts.js'
import { printable } from './printable.js'
import type { Weight } from '../tree/types.js'
import type { Place, Reason } from './explain.js'

/** Weights smaller than this are not worth a word. */
const WORTH_TELLING = 0.05

const SOURCES: readonly { from: keyof Weight; in?: Place['in']; name: string; where: string }[] = [
  { from: 'heading', in: 'heading', name: 'heading', where: 'in the heading' },
  { from: 'body', in: 'body', name: 'text', where: 'in the text' },
  { from: 'ancestor', in: 'ancestor', name: 'heading above', where: 'in a heading above' },
  { from: 'base', name: 'to begin with', where: '' },
  { from: 'document', name: 'rest of the document', where: '' },
  { from: 'labels', name: 'other labels', where: '' },
]

/** An explanation in English: for each label its places by where they stand, then what they weigh; last the runner-up. */
export function explanationText(
  labels: readonly Reason[],
  runnerUp: (Reason & { least: number }) | undefined,
): string {
  const lines = labels.flatMap(label => [
    `${nameOf(label)}, given:`,
    ...placeLines(label),
    ...weightLines(label, MOST_FINDINGS),
  ])
  if (!labels.length)
    lines.push(
      runnerUp
        ? 'no label, because none is sure enough'
        : 'no label, because no term that counts stands here',
    )
  if (runnerUp)
    lines.push(
      `${nameOf(runnerUp)}, not given, because ${refusal(runnerUp, labels)}:`,
      ...placeLines(runnerUp),
      ...weightLines(runnerUp, MOST_OF_RUNNER_UP),
      ...lagLines(runnerUp, labels[0]),
    )
  return lines.join('\n')
}

const nameOf = ({ id, score }: Reason): string => `${printable(id)} ${score.toFixed(2)}`

const refusal = (
  { score, least }: Reason & { least: number },
  labels: readonly Reason[],
): string =>
  score >= least
    ? `a section has no more than ${labels.length} labels`
    : `${labels.length ? 'a further label' : 'the first label'} needs ${least.toFixed(2)}`

function placeLines({ places }: Reason): string[] {
  return SOURCES.flatMap(({ in: where, where: words }) => {
    const here = where === undefined ? [] : places.filter(place => place.in === where)
    if (!here.length) return []
    const heading =
      where === 'ancestor' && here[0]!.heading ? ` “${printable(here[0]!.heading)}”` : ''
    return [`  ${words}${heading}: ${here.map(termOf).join('; ')}`]
  })
}

function termOf({ term, language, quote, position: { start } }: Place): string {
  const printed = quote === undefined ? '' : printable(quote)
  return `“${printable(term)}” (${printable(language)})${printed && printed !== printable(term) ? ` as “${printed}”` : ''} at ${start.line}:${start.column}`
}

function weightLines({ weight, places }: Reason, most: number): string[] {
  if (!weight) return []
  const told = SOURCES.filter(({ from }) => Math.abs(weight[from]) >= WORTH_TELLING).sort(
    (a, b) => weight[b.from] - weight[a.from],
  )
  return [
    `  weights: ${told.map(({ from, in: where, name }) => `${name}${lacks(places, where, most) ? ' without a term of it' : ''} ${signed(weight[from])}`).join(', ')}`,
  ]
}

/** What sets the runner-up back most against the first label, and what is missing there. */
function lagLines({ weight, places }: Reason, first: Reason | undefined): string[] {
  if (!weight || !first?.weight) return []
  const lead = first.weight
  const worst = SOURCES.map(source => ({
    ...source,
    lag: lead[source.from] - weight[source.from],
  })).sort((a, b) => b.lag - a.lag)[0]!
  if (worst.lag < WORTH_TELLING) return []
  const missing = lacks(places, worst.in, MOST_OF_RUNNER_UP)
    ? `: no term of it stands ${worst.where}`
    : ''
  return [
    `  behind ${printable(first.id)} mostly by ${worst.name} (${signed(-worst.lag)})${missing}`,
  ]
}

/** Whether no term stands there; where places were left out, and of headings above, which are told only where nothing else speaks, that is not known. */
const lacks = (places: readonly Place[], where: Place['in'] | undefined, most: number): boolean =>
  (where === 'heading' || where === 'body') &&
  places.length < most &&
  places.every(place => place.in !== where)

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
