import { bodyFindings } from './finding.js'
import { shareByLabel } from './share-by-label.js'
import type { Line } from '../lines/line.js'
import type { Part } from '../sections/part.js'
import type { BlockContext } from './block-candidates.js'
import type { ScoredLabel } from './label-parts.js'

const NOTHING: ReadonlyMap<string, number> = new Map()

/** Puts every block of some lines into its context; of a heading alone on its line there is none. */
export function blockContexts(
  lines: readonly Line[],
  head: Part['head'],
  section: readonly ScoredLabel[],
  preamble = false,
): BlockContext[] {
  const contexts: BlockContext[] = []
  let lead = NOTHING
  let leadLine: Line | undefined
  let previous = NOTHING
  for (const line of lines) {
    if (line === head?.line && head.end === undefined) continue
    const from = line === head?.line ? head.end! : 0
    const findings = bodyFindings(line.passage, from)
    const shares = shareByLabel(findings)
    // what a line leads in to goes on through a list, and ends with the first line outside it
    if (leadLine && !isLedBy(line, leadLine)) {
      lead = NOTHING
      leadLine = undefined
    }
    contexts.push({
      line,
      from,
      findings,
      section,
      lead,
      previous,
      first: contexts.length === 0,
      preamble,
    })
    if (line.colon) {
      lead = shares
      leadLine = line
    }
    previous = shares
  }
  return contexts
}

/** A line led in to is an item of a list, numbered, or decorated as one. */
const isLedBy = (line: Line, leadLine: Line): boolean =>
  line.leaf.path.length > leadLine.leaf.path.length ||
  line.number !== undefined ||
  line.from > 0 ||
  /[;；]/.test(line.text.at(-1) ?? '')
