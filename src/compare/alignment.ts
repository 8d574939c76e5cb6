import type { Position } from 'unist'
import type { FactType } from '../facts/fact.js'

/** A section of one of two policies. */
export interface AlignedSection {
  /** titles from the policy's down to its own; what stands before the first section has the policy's alone */
  path: string[]
  /** of its heading and own text; offsets are UTF-16 units of that policy's source */
  position: Position
}

/** What one side says and the other does not; as printed there. */
export interface Difference {
  /** 'section': it has no counterpart; 'label': it is about something else, by the label's id */
  type: 'section' | 'label' | Exclude<FactType, 'denial'>
  a?: string
  b?: string
}

/** Sections of two policies that say the same; none on one side where a section has no counterpart. */
export interface AlignedPair {
  /** several where they are one section on the other side */
  a: AlignedSection[]
  b: AlignedSection[]
  /** 0..1: how sure it is that they belong together, or that there is no counterpart */
  confidence: number
  /** stands elsewhere than its neighbours do */
  moved: boolean
  differences: Difference[]
}
