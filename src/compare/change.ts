import type { Position } from 'unist'
import type { FactType } from '../facts/fact.js'
import type { LabelId } from '../tree/labels.js'

/** What became of a section. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'renamed' | 'split' | 'merged'

/** A section, or the sections that one was split into or merged from, in one of the two policies. */
export interface ChangedPlace {
  /** titles from the policy's down to the section's */
  path: string[]
  /** from the first to the last of what is meant; offsets are UTF-16 units of that policy's source */
  position: Position
  /** printed text: of what was added, removed, moved, split or merged all of it, else the sentences that differ */
  quote: string
  /** the sections one by one, where there are several */
  sections?: { path: string[]; position: Position }[]
}

/** A fact that only one side states, or states otherwise; as printed. */
export interface FactChange {
  type: FactType
  before?: string
  after?: string
}

/** A stretch of words that both sides have, that was removed, or that was added. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Sentences that differ, with the words that do. */
export interface Edit {
  before?: { quote: string; position: Position }
  after?: { quote: string; position: Position }
  words: WordChange[]
}

/** What became of one section between two versions of a policy. */
export interface Change {
  kinds: ChangeKind[]
  /** absent for what was added */
  before?: ChangedPlace
  /** absent for what was removed */
  after?: ChangedPlace
  /** of its sections, and of the paragraphs that differ */
  labels: (LabelId | (string & {}))[]
  /** 0..1: the share of the text that is concerned, of the version in which it is more */
  weight: number
  /** periods, dates, amounts, addresses and denials that differ */
  facts: FactChange[]
  /** sentences that differ; of what was added or removed as a whole there are none */
  edits: Edit[]
}
