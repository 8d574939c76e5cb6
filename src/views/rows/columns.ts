import type { Node } from 'unist'
import type { Label, Policy, Section } from '../../tree/types.js'

/** What a table says of labels: one column a fact, the main label first. */
export interface LabelColumns {
  labels: Label['id'][]
  /** of the labels, in their order; 0..1 */
  scores: number[]
}

/** Where a row stands: UTF-16 units of the parsed (decoded) text. */
export interface PlaceColumns {
  start: number
  end: number
}

export const labelColumns = (labels: readonly Label[] = []): LabelColumns => ({
  labels: labels.map(({ id }) => id),
  scores: labels.map(({ score }) => score),
})

export const placeColumns = ({ position }: Node): PlaceColumns => ({
  start: position!.start.offset!,
  end: position!.end.offset!,
})

/** The titles from the policy's down. */
export const pathOf = (policy: Policy, sections: readonly Section[]): string[] =>
  [policy, ...sections].flatMap(({ title }) => (title ? [title] : []))
