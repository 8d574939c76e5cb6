import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { labelsOf } from './check-positions.js'
import { visitNodes } from './visit-nodes.js'
import type { Policy } from '../../src/tree/types.js'
import type { WaysOf } from './stretch.js'

const fold = makeFolder()
const matchers = new Map<string, ReturnType<typeof makeMatcher>>()

/** Whether a text is what a term stands for: the term alone matches it from its first letter to its last. */
export function isTerm(text: string, term: string): boolean {
  let matcher = matchers.get(term)
  if (!matcher)
    matchers.set(
      term,
      (matcher = makeMatcher(
        makeLexicon([{ language: 'und', labels: { it: { terms: [term] } } }]),
      )),
    )
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)]
  const first = letters[0]?.index
  const last = letters.at(-1)
  if (first === undefined || !last) return false
  let whole = false
  matcher(fold(text), (_, start, end) => {
    if (start <= first && end >= last.index + last[0].length) whole = true
  })
  return whole
}

/** Evidence whose slice of the source, as printed, is not its term; where blocks are `merged`, with blanks for all but its letters and digits. */
export function evidenceFaults(
  policy: Policy,
  waysOf: WaysOf,
  { merged }: { merged: boolean },
): string[] {
  const faults: string[] = []
  for (const { node } of visitNodes(policy))
    for (const { id, evidence } of labelsOf(node))
      for (const {
        term,
        position: { start, end },
      } of evidence) {
        const ways = waysOf(start.offset!, end.offset!)
        if (merged) ways.push(...ways.map(way => way.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')))
        ways.push(...ways.map(way => way.replace(/[\u00ad\ufffd]/g, ''))) // soft hyphens are not printed; of NUL browsers make nothing, Markdown U+FFFD
        if (!ways.some(way => isTerm(way.replace(/[ \t-\r]+/g, ' '), term)))
          faults.push(`${id} "${term}" is not ${JSON.stringify(ways[0])} at ${start.offset!}`)
      }
  return faults
}
