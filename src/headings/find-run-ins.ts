import { othersAlike } from './others-alike.js'
import { asFeature, is, probability } from '../model/decision.js'
import { decisions } from './decisions.js'
import { findLead, leadFeatures } from './run-in.js'
import type { Features } from '../model/decision.js'
import type { Habits } from './features.js'
import type { Line } from '../lines/line.js'
import type { Lead } from './run-in.js'

export interface RunInSearch {
  leads: (Lead | undefined)[]
  /** how sure it is, 0..1, that a line begins with a run-in heading */
  chances: number[]
}

/** Weighs the lead of every line that is no heading itself; `headings` are the chances of the lines as headings. */
export function findRunIns(
  lines: readonly Line[],
  habits: Habits,
  headings: readonly number[],
): RunInSearch {
  const leads = lines.map((line, i) => (headings[i]! < 0.5 ? findLead(line) : undefined))
  const odds = leads.map((lead, i) =>
    lead ? decisions.runIn.odds(leadFeatures(lines, leads, i, habits, headings)) : Number.NaN,
  )
  const chances = groupLeads(lines, leads, odds).map(f =>
    f ? probability(decisions.runInGroup.odds(f)) : 0,
  )
  return { leads, chances }
}

/** How far apart, in lines, two leads of a series may stand. */
const REACH = 6

/**
 * Whether the next lead of the same look before or behind line `i` is a sure run-in heading, with no heading between: of
 * "Orders. …", "Payments. …", "Parcels. …" one is a heading if its neighbours are.
 */
export function isBesideSure(
  lines: readonly Line[],
  { leads, chances }: RunInSearch,
  i: number,
  isHeading: (k: number) => boolean,
  sure: number,
): boolean {
  const look = lookOf(lines[i]!, leads[i]!)
  return [-1, 1].some(step => {
    for (let k = i + step; Math.abs(k - i) <= REACH && lines[k] && !isHeading(k); k += step) {
      const lead = leads[k]
      if (lead && lookOf(lines[k]!, lead) === look) return chances[k]! >= sure
    }
    return false
  })
}

/** Leads that look alike: how they are set off, markup, numbering. */
const lookOf = (line: Line, { by }: Lead): string =>
  `${by}|${line.leaf.style}|${line.number?.readings[0]?.family ?? ''}`

/** The second look at leads: what those set off in the same way are. */
export function groupLeads(
  lines: readonly Line[],
  leads: readonly (Lead | undefined)[],
  odds: readonly number[],
): (Features | undefined)[] {
  const others = othersAlike(odds, i => lookOf(lines[i]!, leads[i]!))
  return odds.map((x, i) => {
    const same = others[i]
    return same && { own: asFeature(x), alike: same.alike, single: is(same.single) }
  })
}
