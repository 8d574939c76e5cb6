import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { labelsOf } from './check-positions.js'
import { printedForm } from './check-texts.js'
import { visitNodes } from './visit-nodes.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Policy } from '../../src/tree/types.js'

const fold = makeFolder()
const matchers = new Map<string, ReturnType<typeof makeMatcher>>()

/** Whether a text is what a term stands for: the term alone matches it from its first letter to its last. */
export function isTerm(text: string, term: string): boolean {
  let matcher = matchers.get(term)
  if (!matcher) matchers.set(term, (matcher = makeMatcher(makeLexicon([{ language: 'und', labels: { it: { terms: [term] } } }]))))
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)]
  const first = letters[0]?.index
  const last = letters.at(-1)
  if (first === undefined || !last) return false
  let whole = false
  matcher(fold(text), (_, start, end) => { if (start <= first && end >= last.index + last[0].length) whole = true })
  return whole
}

/** Evidence whose slice of the source, as printed, is not its term. */
export function evidenceFaults(policy: Policy, source: string, format: Format): string[] {
  const faults: string[] = []
  for (const { node } of visitNodes(policy)) for (const { id, evidence } of labelsOf(node)) for (const { term, position: { start, end } } of evidence) {
    const slice = source.slice(start.offset, end.offset)
    if (!isTerm(printedForm(slice, format), term)) faults.push(`${id} "${term}" is not ${JSON.stringify(slice)} at ${start.offset!}`)
  }
  return faults
}
