import { samePlace } from './annotated.js'
import type { Passage } from '../../src/evidence/passage.js'
import type { Annotated, GoldSection } from './annotated.js'

/** What a reader says of a line; `end` is where a run-in heading ends in the leaf's text. */
export type Mark =
  | { is: 'heading'; depth: number }
  | { is: 'run-in'; depth: number; end: number }
  | { is: 'title' | 'aside' | 'text' }

export interface MarkedLine {
  passage: Passage
  mark: Mark
}

/** An annotated policy line by line, so that copies of it can be altered. */
export interface MarkedDocument {
  id: string
  lines: MarkedLine[]
  /** it has a title of which the library has no line */
  titleLost: boolean
  /** how much its lines count */
  weight: number
}

/** Marks the lines of an annotated policy; a section is marked once, at its first line. */
export function markLines({
  id,
  lines,
  sections,
  title,
  aside,
  weight,
}: Annotated): MarkedDocument {
  const found = new Set<GoldSection>()
  const marked = lines.map(({ passage }): MarkedLine => {
    const { leaf } = passage
    const range: [number, number] = [leaf.start, leaf.end]
    if (title && samePlace(title, range)) return { passage, mark: { is: 'title' } }
    const here = (isRunIn: boolean): GoldSection | undefined =>
      sections.find(
        s =>
          !s.implicit &&
          Boolean(s.runin) === isRunIn &&
          !found.has(s) &&
          samePlace([s.start, s.end], range),
      )
    const section = here(false) ?? here(true)
    if (section) {
      found.add(section)
      const { depth, runin } = section
      if (!runin) return { passage, mark: { is: 'heading', depth } }
      return {
        passage,
        mark: { is: 'run-in', depth, end: Math.min(runin, leaf.text.value.length) },
      }
    }
    return { passage, mark: { is: aside.some(a => samePlace(a, range)) ? 'aside' : 'text' } }
  })
  return {
    id,
    lines: marked,
    titleLost: title !== undefined && marked.every(({ mark }) => mark.is !== 'title'),
    weight,
  }
}
