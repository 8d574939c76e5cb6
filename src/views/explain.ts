import { checkOptions, isText } from '../tree/check-options.js'
import { PolicyError } from '../tree/policy-error.js'
import { explanationText } from './explanation-text.js'
import { sectionsWithAncestors } from './walk.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { Evidence, Label, Policy, Section, Weight } from '../tree/types.js'

/** Options of `explain`. */
export interface ExplainOptions {
  /** the parsed (decoded) text: with it terms are quoted as printed */
  source?: string | undefined
}

const checks: OptionChecks<ExplainOptions> = { source: isText }

/** A place that speaks for a label. */
export interface Place extends Evidence {
  /** what stands there in the source; absent without a source */
  quote?: string
  /** the heading it stands in: the section's own or that of a section above it; absent in running text */
  heading?: string
}

/** A label with all that decided on it. */
export interface Reason {
  id: Label['id']
  score: number
  /** sections name eight places at most, three for the runner-up */
  places: Place[]
  /** absent from trees of other makers */
  weight?: Weight
}

/** Why a section has its labels. */
export interface Explanation {
  /** of the labels given, in their order */
  labels: Reason[]
  /** of the label that came next, and the score with which it would have been given */
  runnerUp?: Reason & { least: number }
  /** the same in English, a statement a line; safe for a terminal */
  text: string
}

/**
 * Tells why a section has its labels: which terms speak for each, where they stand, what the heading, the text and the
 * headings above weigh, and which label came next and why it was not given.
 *
 * @param section one of the policy's own sections, at any depth
 * @throws PolicyError `invalid-input` if the section is not in the policy, `invalid-options`
 * @example
 * const [section] = select(policy, 'retention')
 * if (section) console.log(explain(policy, section, { source }).text)
 */
export function explain(
  policy: Policy,
  section: Section,
  options: ExplainOptions = {},
): Explanation {
  checkOptions(options, checks)
  const { source } = options
  for (const { section: own, above } of sectionsWithAncestors(policy))
    if (own === section) return explanationOf(section, above, source)
  throw new PolicyError('invalid-input', 'The section is not one of this policy.')
}

/** The same for a section whose ancestors are known, outermost first. */
export function explanationOf(
  section: Section,
  above: readonly Section[],
  source?: string,
): Explanation {
  const { labels, data } = section
  const place = (evidence: Evidence): Place => {
    const { start, end } = evidence.position
    const heading =
      evidence.in === 'heading'
        ? section
        : evidence.in === 'ancestor'
          ? above.findLast(up => contains(up, evidence))
          : undefined
    return {
      ...evidence,
      ...(source !== undefined && { quote: source.slice(start.offset, end.offset) }),
      ...(heading && { heading: heading.title }),
    }
  }
  const reasons = labels.map(({ id, score, evidence }, i): Reason => {
    const weight = data?.weights[i]
    return { id, score, places: evidence.map(place), ...(weight && { weight }) }
  })
  const next = data?.runnerUp
  const runnerUp = next && {
    id: next.id,
    score: next.score,
    least: next.least,
    places: next.evidence.map(place),
    weight: next.weight,
  }
  return {
    labels: reasons,
    ...(runnerUp && { runnerUp }),
    text: explanationText(reasons, runnerUp),
  }
}

/** Whether a place lies in a section's own heading. */
function contains({ children: [first] }: Section, { position }: Evidence): boolean {
  return (
    first?.type === 'heading' &&
    first.position!.start.offset! <= position.start.offset! &&
    position.end.offset! <= first.position!.end.offset!
  )
}
