import { makeLinear } from '../model/linear.js'
import { probability } from '../model/decision.js'
import { printedOf } from '../lines/line.js'
import { readingAt } from '../lines/sequences.js'
import { trimTail } from '../tree/trim-tail.js'
import { candidateAt, habitsBehind, habitsOf } from './candidate.js'
import { findTitle } from './find-title.js'
import { titleFeatures } from './title-features.js'
import { headingFeatures } from './heading-features.js'
import { isMarkupHeading } from './is-markup-heading.js'
import { runInCandidates } from './run-in-candidate.js'
import { runInFeatures } from './run-in-features.js'
import fitted from './weights.json' with { type: 'json' }
import type { LinearModel, LinearWeights } from '../model/linear.js'
import type { Candidate } from './candidate.js'
import type { RunInCandidate } from './run-in-candidate.js'
import type { TitleCandidate } from './title-candidates.js'
import type { Basis } from '../tree/types.js'
import type { Line } from '../lines/line.js'
import type { Head } from './head.js'

export interface HeadingsFound {
  /** index of the title's line, or -1 */
  title: number
  /** in order */
  heads: Head[]
  /** lines that stand in a printed table of contents */
  inContents: ReadonlySet<number>
}

/** What headings, run-in headings and the title are decided by. */
export interface HeadingModels {
  heading: LinearModel<Candidate>
  runIn: LinearModel<RunInCandidate>
  title: LinearModel<TitleCandidate>
}

export type HeadingWeights = Readonly<Record<keyof HeadingModels, LinearWeights>>

export const headingModels = ({ heading, runIn, title }: HeadingWeights): HeadingModels => ({
  heading: makeLinear(headingFeatures, heading),
  runIn: makeLinear(runInFeatures, runIn),
  title: makeLinear(titleFeatures, title),
})

const models = headingModels(fitted)

/** How sure a heading is at least that markup calls one. */
const MARKED = 0.6
const MIN_HEADING = 0.5
/** Run-in headings come in series, and so do the wrong ones: chosen on open documents held out by maker. */
const MIN_RUN_IN = 0.6

/** Decides which lines are headings or begin with one. */
export function findHeadings(
  lines: readonly Line[],
  { heading, runIn, title: titleModel } = models,
): HeadingsFound {
  const whole = habitsOf(lines)
  const title = findTitle(titleModel, lines, whole)
  const habits = habitsBehind(title, lines, whole)
  const chances = lines.map((_, i) => {
    const candidate = candidateAt(lines, i, habits)
    if (!candidate) return 0
    const chance = probability(heading.odds(candidate))
    return isMarkupHeading(candidate) ? Math.max(chance, MARKED) : chance
  })
  const heads: Head[] = []
  const runIns = runInCandidates(lines, habits, i => i === title || chances[i]! >= MIN_HEADING)
  lines.forEach((line, i) => {
    // nothing above the title is a section, nor is a title printed twice, with nothing but an introduction between
    if (
      i <= title ||
      (title >= 0 && !heads.length && line.key !== '' && line.key === lines[title]!.key)
    )
      return
    const last = heads.at(-1)
    if (last?.at === i - 1 && isSame(last.line, line)) return
    const number = line.number ? { number: line.number.printed } : {}
    const found = { at: i, line, ...number, reading: readingAt(habits.sequences, i), depth: 1 }
    const lead = runIns[i]
    if (chances[i]! >= MIN_HEADING)
      heads.push({
        ...found,
        title: trimTitle(printedOf(line, line.text)),
        basis: basisOf(line),
        confidence: chances[i]!,
        rank: line.leaf.tag,
      })
    else if (lead) {
      const confidence = probability(runIn.odds(lead))
      if (confidence >= MIN_RUN_IN)
        heads.push({
          ...found,
          end: lead.lead.end,
          title: printedOf(line, lead.lead.text),
          basis: 'run-in',
          confidence,
          rank: 0,
        })
    }
  })
  return { title, heads, inContents: habits.inContents }
}

/** A heading printed twice in a row, say for narrow and for wide screens, is one. */
const isSame = (a: Line, b: Line): boolean =>
  a.key !== '' &&
  a.key === b.key &&
  a.leaf.tag === b.leaf.tag &&
  (!b.number || a.number?.printed === b.number.printed)

const trimTitle = (text: string): string => trimTail(text, /[\s:：–—-]/u).replace(/\s+/gu, ' ')

function basisOf({ leaf, bold, number }: Line): Basis {
  if (leaf.tag || leaf.caption) return 'tag'
  if (bold > 0.9) return 'bold'
  return number ? 'number' : 'line'
}
