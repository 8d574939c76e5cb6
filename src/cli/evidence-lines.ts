import { printable } from '../views/printable.js'
import { sectionsOf } from '../views/walk.js'
import type { Policy } from '../tree/types.js'

/** Characters of the source shown on either side of a piece of evidence. */
const AROUND = 30
const MOST = 3

/** For each section its labels' evidence: line and column, the source around it, and the dictionary term it matches. */
export function evidenceLines(policy: Policy, source: string): string[] {
  const lines: string[] = []
  for (const section of sectionsOf(policy)) {
    if (!section.labels.length) continue
    lines.push(`${printable(section.number ?? '')} ${printable(section.title) || '(unmarked)'}`.trim())
    for (const { id, evidence } of section.labels) for (const { term, language, in: where, position: { start, end } } of evidence.slice(0, MOST)) {
      const quote = `${source.slice(Math.max(0, start.offset! - AROUND), start.offset)}»${source.slice(start.offset, end.offset)}«${source.slice(end.offset, end.offset! + AROUND)}`
      lines.push(`  ${printable(id)} (${where}, ${start.line}:${start.column}): …${printable(quote)}… matches ${language} "${printable(term)}"`)
    }
  }
  return lines
}
