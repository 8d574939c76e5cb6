import { printable } from '../views/printable.js'
import { sectionsOf } from '../views/walk.js'
import { quoteAround } from './quote-around.js'
import type { Policy, Section } from '../tree/types.js'
import type { TriedPlace, TriedTerm } from '../try-dictionary.js'

/** A policy read without and with a dictionary, and where that dictionary's terms stand in it. */
export interface Trial {
  before: Policy
  after: Policy
  source: string
  terms: readonly TriedTerm[]
}

/** Places shown of a term, and terms named of those that were not found. */
const MOST_PLACES = 3
const MOST_UNFOUND = 20

/** What a dictionary does to a policy: where its terms stand, then what of the policy changes, a line each. */
export function trialLines({ before, after, source, terms }: Trial): string[] {
  const found = terms.filter(({ places }) => places.length)
  const sections = sectionChanges(before, after)
  return [
    `  ${found.length} of ${terms.length} terms stand in it${found.length ? ':' : '.'}`,
    ...found.flatMap(term => [
      `    ${nameOf(term)}${note(term)}`,
      ...term.places.slice(0, MOST_PLACES).map(place => placeLine(place, source)),
      ...more(term.places.length - MOST_PLACES, '      '),
    ]),
    ...change('Language', before.language, after.language),
    ...change('Title', before.title, after.title),
    ...change('Updated', before.updated?.date, after.updated?.date),
    ...(sections.length
      ? ['  Sections that change:', ...sections.map(line => `    ${line}`)]
      : ['  No section changes its labels.']),
  ]
}

/** The terms that stand in none of some policies. */
export function unfoundLines(trials: readonly Trial[]): string[] {
  const [first] = trials
  const unfound =
    first?.terms.filter((_, i) => trials.every(({ terms }) => !terms[i]!.places.length)) ?? []
  return unfound.length
    ? [
        trials.length > 1 ? 'In none of these policies:' : 'Not in this policy:',
        ...unfound.slice(0, MOST_UNFOUND).map(term => `  ${nameOf(term)}`),
        ...more(unfound.length - MOST_UNFOUND, '  '),
      ]
    : []
}

const nameOf = ({ use, value, term }: TriedTerm): string =>
  `${printable(use === 'month' ? `month ${value}` : value || `marks.${use}`)}${use === 'heading' ? ', headings' : use === 'term' ? ', terms' : ''}: “${printable(term)}”`

/** Says so if a term stands only where it does not count. */
function note({ use, places }: TriedTerm): string {
  if (places.every(place => place.in === 'removed'))
    return ' – only in what is no part of the policy: it does not count'
  return use === 'heading' && places.every(place => place.in !== 'heading')
    ? ' – in no heading: it does not count'
    : ''
}

const placeLine = ({ position, in: where }: TriedPlace, source: string): string =>
  `      ${position.start.line}:${position.start.column} (${where}) ${quoteAround(source, position)}`

const more = (n: number, indent: string): string[] => (n > 0 ? [`${indent}and ${n} more`] : [])

const change = (what: string, from: string | undefined, to: string | undefined): string[] =>
  from === to
    ? []
    : [
        `  ${what}: ${from === undefined ? 'none' : printable(from)} → ${to === undefined ? 'none' : printable(to)}`,
      ]

/** Sections that come, go, or have other labels or another order of them, in the order of the source; told by where they begin. */
function sectionChanges(before: Policy, after: Policy): string[] {
  const startOf = (section: Section): number => section.position.start.offset!
  const old = new Map([...sectionsOf(before)].map(section => [startOf(section), section]))
  const lines: { at: number; line: string }[] = []
  for (const section of sectionsOf(after)) {
    const at = startOf(section)
    const was = old.get(at)
    old.delete(at)
    if (!was) lines.push({ at, line: `${titleOf(section)}: not a section → ${labelsOf(section)}` })
    else if (idsOf(was) !== idsOf(section))
      lines.push({ at, line: `${titleOf(section)}: ${labelsOf(was)} → ${labelsOf(section)}` })
  }
  for (const [at, gone] of old)
    lines.push({ at, line: `${titleOf(gone)}: ${labelsOf(gone)} → not a section` })
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line)
}

const idsOf = ({ labels }: Section): string => labels.map(({ id }) => id).join(' ')
const titleOf = ({ number, title }: Section): string =>
  printable(`${number ?? ''} ${title || '(unmarked)'}`)
const labelsOf = ({ labels }: Section): string =>
  labels.map(({ id, score }) => `${printable(id)} ${score.toFixed(2)}`).join(', ') || 'no label'
