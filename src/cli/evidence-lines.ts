import { printable } from '../views/printable.js'
import { sectionsOf } from '../views/walk.js'
import { quoteAround } from './quote-around.js'
import type { Policy } from '../tree/types.js'

const MOST = 3

/** For each section its labels' evidence: line and column, the source around it, and the dictionary term it matches. */
export function evidenceLines(policy: Policy, source: string): string[] {
  const lines: string[] = []
  for (const section of sectionsOf(policy)) {
    if (!section.labels.length) continue
    lines.push(
      `${printable(section.number ?? '')} ${printable(section.title) || '(unmarked)'}`.trim(),
    )
    for (const { id, evidence } of section.labels)
      for (const { term, language, in: where, position } of evidence.slice(0, MOST)) {
        lines.push(
          `  ${printable(id)} (${where}, ${position.start.line}:${position.start.column}): ${quoteAround(source, position)} matches ${language} "${printable(term)}"`,
        )
      }
  }
  return lines
}
