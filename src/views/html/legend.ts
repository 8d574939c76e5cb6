import { labelTitle } from '../../tree/label-title.js'
import { labels } from '../../tree/labels.js'
import type { LabelDefinition } from '../../tree/labels.js'
import type { Label } from '../../tree/types.js'
import type { Found, Survey } from './survey.js'

/** Colours there are: as many as built-in labels. */
export const SLOTS = labels.length

/** How the report shows a label. */
export interface Entry {
  /** stands for the label in the report's own attributes */
  key: number
  id: string
  name: string
  /** what text under the label tells; absent for labels of a user's dictionary */
  covers?: string
  /** its colour and line: 0 to `SLOTS` - 1, the same in every report */
  slot: number
  sections: number
  marks: number
  /** of the printed text, 0 to 1: the sections that it is the main label of */
  share: number
}

/** The labels of one report by id, in the order of the taxonomy, others behind. */
export type Legend = ReadonlyMap<string, Entry>

export function makeLegend(survey: Survey, titles: string): Legend {
  const taxonomy = new Map<string, LabelDefinition & { slot: number }>(
    labels.map((label, slot) => [label.id, { ...label, slot }]),
  )
  const marks = new Map<string, number>()
  for (const { label } of survey.found) marks.set(label, (marks.get(label) ?? 0) + 1)
  const length = Math.max(1, lengthOf(survey))
  const others = [...survey.labels.keys()].filter(id => !taxonomy.has(id)).sort()
  const ids = [...[...taxonomy.keys()].filter(id => survey.labels.has(id)), ...others]
  return new Map(
    ids.map((id, key) => {
      const known = taxonomy.get(id)
      return [
        id,
        {
          key,
          id,
          name: labelTitle(id, titles),
          ...(known && { covers: known.covers }),
          slot: known?.slot ?? slotOf(id),
          sections: survey.labels.get(id) ?? 0,
          marks: marks.get(id) ?? 0,
          share: (survey.lengths.get(id) ?? 0) / length,
        },
      ]
    }),
  )
}

/** All printed UTF-16 units. */
export const lengthOf = ({ lengths }: Survey): number =>
  [...lengths.values()].reduce((sum, length) => sum + length, 0)

/** Attribute by which the filter finds what has some of these labels; empty if there are none. */
export function filterAttribute(given: readonly (Label | Found)[], legend: Legend): string {
  const keys = [...new Set(given.flatMap(l => legend.get('id' in l ? l.id : l.label)?.key ?? []))]
  return keys.length ? ` data-l="${keys.join(' ')}"` : ''
}

// FNV-1a: a label of a user's dictionary keeps its colour whatever else a document holds
function slotOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SLOTS
}
