import { widthOf } from '../tree/width.js'
import { plainText } from './plain-text.js'
import type { Finding } from './finding.js'
import type { Topic } from './topic.js'

/** What a section's own words for a label say of it, beside the concepts. */
export interface OwnWords {
  /** share of the heading that its longest term covers; terms for text count less */
  cover: number
  /** the same against the label whose term is the longest there */
  coverToMost: number
  /** of what terms of labels cover in the text, its share */
  share: number
  /** all its terms */
  findings: Finding[]
  /** share of the heading that terms a user added cover, and of the text's columns that their paragraphs take */
  added: { heading: number; text: number }
}

/** How much a term that is listed for text counts in a heading. */
const TERM_IN_HEADING = 0.7

/** Gathers the terms of labels in a section. */
export function ownWords({ heading, units, width }: Topic): Map<string, OwnWords> {
  const words = new Map<string, OwnWords>()
  const of = (finding: Finding): OwnWords => {
    const id = finding.match.pattern.value
    let own = words.get(id)
    if (!own)
      words.set(
        id,
        (own = {
          cover: 0,
          coverToMost: 0,
          share: 0,
          findings: [],
          added: { heading: 0, text: 0 },
        }),
      )
    own.findings.push(finding)
    return own
  }
  const title = Math.max(1, widthOf(heading?.title ?? ''))
  for (const finding of heading?.findings ?? []) {
    const own = of(finding)
    const { pattern, start, end } = finding.match
    const share = Math.min(
      1,
      widthOf(plainText(finding.passage.leaf.text.value.slice(start, end))) / title,
    )
    own.cover = Math.max(own.cover, share * (pattern.use === 'heading' ? 1 : TERM_IN_HEADING))
    if (pattern.anywhere) own.added.heading = Math.max(own.added.heading, share)
  }
  let all = 0
  for (const unit of units) {
    const added = new Set<OwnWords>()
    for (const finding of unit.findings) {
      const own = of(finding)
      const length = finding.match.end - finding.match.start
      own.share += length
      all += length
      if (finding.match.pattern.anywhere) added.add(own)
    }
    for (const own of added) own.added.text += unit.width / Math.max(1, width)
  }
  const most = Math.max(0, ...[...words.values()].map(own => own.cover))
  for (const own of words.values()) {
    if (most) own.coverToMost = own.cover / most
    if (all) own.share /= all
  }
  return words
}
