import { makeDenials } from '../labels/denials.js'
import { sourceEnd, sourceStart } from '../read/source-text.js'
import type { Match } from '../evidence/matcher.js'
import type { Finding } from '../labels/finding.js'
import type { ConceptId } from '../tree/concepts.js'
import type { Locator } from '../tree/locator.js'
import type { Evidence } from '../tree/types.js'

/**
 * Makes the evidence of a tree from what was found. A match that speaks for several labels, of its block and of sections,
 * is one object in all of them: most of a tree is evidence.
 */
export function evidenceMaker(locate: Locator): (finding: Finding) => Evidence {
  const isDenied = makeDenials()
  const made = {
    heading: new Map<Match, Evidence>(),
    body: new Map<Match, Evidence>(),
    ancestor: new Map<Match, Evidence>(),
  }
  return finding => {
    const known = made[finding.in].get(finding.match)
    if (known) return known
    const { pattern, start, end } = finding.match
    const { text } = finding.passage.leaf
    const evidence: Evidence = {
      term: pattern.term,
      ...(pattern.use === 'concept' && { concept: pattern.value as ConceptId }),
      language: pattern.language,
      in: finding.in,
      position: locate.position(sourceStart(text, start), sourceEnd(text, end)),
      ...(isDenied(finding) && { denied: true as const }),
    }
    made[finding.in].set(finding.match, evidence)
    return evidence
  }
}
