import { membersOf } from './members-of.js'
import { titleCase } from './title-case.js'
import type { Line } from '../lines/line.js'
import type { Lead } from './lead.js'

/** How the leads of one look behave in a document: run-in headings come in series, and each has sentences of its own. */
export interface LeadLook {
  count: number
  /** share with two sentences or more behind the lead */
  sentences: number
  /** mean columns of the lead */
  width: number
  /** mean share of capitalised words, of leads of several words */
  titled: number
  /** share of its leads whose words another of its leads has too */
  again: number
}

/** Columns up to which what ends in a stop is no sentence but a name. */
const WIDEST_FRAGMENT = 24

export const isFragment = ({ by, width }: Lead): boolean =>
  (by === 'stop' || by === 'glued') && width <= WIDEST_FRAGMENT

/** What makes leads look alike: how they are set off, markup, numbering, container, that they are fragments. */
export const leadLookOf = (line: Line, lead: Lead, family: string | undefined): string =>
  [
    lead.by,
    line.leaf.style,
    family,
    line.leaf.path.at(-1)?.type,
    line.decorated,
    isFragment(lead),
  ].join('|')

function titledOf(texts: readonly string[]): number {
  const several = texts.filter(text => /\s/.test(text))
  return several.reduce((sum, text) => sum + titleCase(text), 0) / Math.max(1, several.length)
}

const SENTENCE = /[.!?](?=\s+\p{Lu}|\s*$|["”»])|[。！？]/gu
/** How much of the text behind a lead is looked at for its sentences. */
const MEASURED_REST = 1000

export const restOf = (
  {
    leaf: {
      text: { value },
    },
  }: Line,
  { end }: Lead,
): string => value.slice(end, end + MEASURED_REST)
export const sentencesIn = (text: string): number => text.match(SENTENCE)?.length ?? 0

export function surveyLeads(
  lines: readonly Line[],
  leads: readonly (Lead | undefined)[],
  keys: readonly (string | undefined)[],
): ReadonlyMap<string, LeadLook> {
  return new Map(
    [...membersOf(keys)].map(([key, own]) => {
      const mean = (of: (i: number) => number): number =>
        own.reduce((sum, i) => sum + of(i), 0) / own.length
      const look: LeadLook = {
        count: own.length,
        sentences: mean(i => Number(sentencesIn(restOf(lines[i]!, leads[i]!)) > 1)),
        width: mean(i => leads[i]!.width),
        titled: titledOf(own.map(i => leads[i]!.text)),
        again: 1 - new Set(own.map(i => leads[i]!.text.toLowerCase())).size / own.length,
      }
      return [key, look]
    }),
  )
}
