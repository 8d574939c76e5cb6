import type { Heading, ListItem, Paragraph, RootContent, TableRow } from 'mdast'
import type { Data, Parent, Position } from 'unist'
import type { ConceptId } from './concepts.js'
import type { LabelId } from './labels.js'

/** How a section's beginning was recognised. */
export type Basis = 'tag' | 'bold' | 'number' | 'line' | 'run-in' | 'topic'

/** Any mdast content that stands in a policy: paragraphs, lists, tables, quotes, code, rules. */
export type Block = Exclude<RootContent, Heading>

/** Where a label comes from: `source.slice(start, end)` of the position folds to the term, a word of a concept or of the label itself. */
export interface Evidence {
  /** the term as the dictionary writes it */
  term: string
  /** the concept that the term is a word of; absent for the label's own terms */
  concept?: ConceptId
  /** BCP 47 code of the term's dictionary */
  language: string
  /** in the section's own heading, in its own text, or in the heading of a section above it */
  in: 'heading' | 'body' | 'ancestor'
  position: Position
  /** its sentence denies it: "we do not share …"; the label stays, as that is what the text is about */
  denied?: true
}

/** What a section or a block is about. */
export interface Label {
  id: LabelId | (string & {})
  /** 0..1, comparable within one document */
  score: number
  evidence: [Evidence, ...Evidence[]]
}

/** Why a label has its score: log-odds by where they come from. Together they are those of the score, 1 / (1 + e^-sum). */
export interface Weight {
  /** before anything is read: how often sections have a label at all, and this one */
  base: number
  /** what the section's heading says of it, or of others */
  heading: number
  /** what its own text says */
  body: number
  /** what the headings of the sections above say */
  ancestor: number
  /** whether other sections speak of it, in their headings or text */
  document: number
  /** what the section's other labels leave of it */
  labels: number
}

/** The label that came next after those of a section, and was not given. */
export interface RunnerUp {
  id: LabelId | (string & {})
  score: number
  /** the score with which it would have been given in its place */
  least: number
  /** three places at most */
  evidence: Evidence[]
  weight: Weight
}

/** How the labels of a section were decided; `explain` tells it in words. */
export interface SectionData extends Data {
  /** of the labels given, in their order */
  weights: Weight[]
  runnerUp?: RunnerUp
}

/** A heading with what stands under it, subsections included. */
export interface Section extends Parent {
  type: 'section'
  /** top-level sections are 1 whatever their tag; the title does not count */
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** the heading's printed text without its number; '' for an unmarked section */
  title: string
  /** as printed: '1.2', '(1)', '第三条', 'Madde 4' */
  number?: string
  basis: Basis
  /** 0..1: how sure it is that a section begins here */
  confidence: number
  /** BCP 47, 'und' if unknown */
  language: string
  /** the main one first, then by score; empty when nothing is sure */
  labels: Label[]
  /** absent from trees of other makers */
  data?: SectionData
  /** the heading first, if there is one */
  children: (Heading | Block | Section)[]
  position: Position
}

/** Text of the input that is no part of the policy. */
export interface Removed {
  reason: RemovalReason
  position: Position
  /** printed text, white space collapsed */
  text: string
}

/** Why text was taken for no part of the policy. */
export type RemovalReason =
  | 'navigation'
  | 'banner'
  | 'form'
  | 'footer'
  | 'aside'
  | 'related'
  | 'debris'
  | 'front-matter'
  | 'selector'

/** Something about the input or the reading of it that a user may want to know; never an error. */
export interface Message {
  /** stable */
  code: MessageCode
  /** a sentence in English */
  text: string
  position?: Position
}

/** What messages can be about; the codes are stable. */
export type MessageCode =
  | 'charset'
  | 'charset-fallback'
  | 'charset-damage'
  | 'binary'
  | 'format'
  | 'max-depth'
  | 'max-nodes'
  | 'max-blocks'
  | 'markdown-as-text'
  | 'dictionary'
  | 'selector'

/** The date a policy names as its own: last update if printed, else effective date. */
export interface Updated {
  /** ISO 8601, as exact as printed: '2023-06-30', '2023-06' or '2023' */
  date: string
  position: Position
}

/** The share of a document's letters that is written in a language. */
export interface LanguageShare {
  /** BCP 47, 'und' if unknown */
  language: string
  /** 0..1 */
  share: number
}

/** A block with labels of its own. */
export type LabelledBlock = (Paragraph | ListItem | TableRow) & { data: { labels: Label[] } }

/** What a policy was read with. */
export interface PolicyData extends Data {
  /** labels that the user's dictionaries add to the taxonomy */
  ownLabels?: string[]
}

/** A whole policy: the root of the tree. */
export interface Policy extends Parent {
  type: 'policy'
  /** of the shape of this tree: `revivePolicy` brings stored trees of earlier versions up to it */
  schemaVersion: 1
  /** printed text of the document's own title; its heading node stays among the children */
  title?: string
  /** BCP 47 code of the main language, 'und' if unknown */
  language: string
  /** by share, descending: a mixed document shows here */
  languages: LanguageShare[]
  updated?: Updated
  /** title and preamble blocks, then sections */
  children: (Heading | Block | Section)[]
  /** what is no policy, in source order */
  removed: Removed[]
  messages: Message[]
  /** absent where nothing was added */
  data?: PolicyData
  position: Position
}

declare module 'mdast' {
  // the labels of a block stand where unist puts what an ecosystem adds
  interface ParagraphData {
    labels?: Label[]
  }
  interface ListItemData {
    labels?: Label[]
  }
  interface TableRowData {
    labels?: Label[]
  }
}
