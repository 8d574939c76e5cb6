import { conceptNumbers } from '../tree/concepts.js'
import { conceptModels } from './concept-models.js'
import { addedOdds, decisions } from './label-odds.js'
import { SECTION_KINDS } from './section-row.js'
import type { Weight } from '../tree/types.js'
import type { Candidate } from './label-odds.js'
import type { LabelLook } from './label-facts.js'
import type { Survey } from './survey.js'

/** Splits the log-odds of a label by where they come from. */
export function weigh(look: LabelLook, { id, label, by, has }: Candidate): Weight {
  const { survey } = look
  const words = survey.words.get(id)
  const added = addedOdds(words)
  const heading =
    words && words.added.heading > 0
      ? added - addedOdds({ ...words, added: { heading: 0, text: words.added.text } })
      : 0
  if (label < 0)
    return {
      base: has - added,
      heading,
      body: added - heading,
      ancestor: 0,
      document: 0,
      labels: 0,
    }
  const parts = decisions[by].parts(look, label)
  const shares = sectionShares(survey, label)
  return {
    base: parts.base,
    heading: parts.heading + heading + parts.section * shares.heading,
    body: parts.body + added - heading + parts.section * shares.body,
    ancestor: parts.ancestor + parts.section * shares.ancestor,
    document: parts.document + parts.section * shares.document,
    labels: parts.labels,
  }
}

/** How much of what the section's model says is due to what it looks at; one says all that it says by size. */
function sectionShares(
  { row }: Survey,
  label: number,
): Record<(typeof SECTION_KINDS)[number], number> {
  const { section } = conceptModels()
  const { size } = conceptNumbers
  const sums = { heading: 0, ancestor: 0, body: 0, document: 0 }
  for (let i = 0; i < row.at.length; i++) {
    const feature = row.at[i]!
    const kind = SECTION_KINDS[Math.floor(feature / size)] ?? 'body'
    sums[kind] += Math.abs(section.weight(feature, label) * row.by[i]!)
  }
  const all = sums.heading + sums.ancestor + sums.body + sums.document || 1
  return {
    heading: sums.heading / all,
    ancestor: sums.ancestor / all,
    body: sums.body / all,
    document: sums.document / all,
  }
}
