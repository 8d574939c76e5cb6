import { concepts } from '../tree/concepts.js'
import type { Match } from './matcher.js'

const TOPICS: ReadonlySet<string> = new Set(concepts.filter(c => c.kind === 'topic').map(c => c.id))

/** Whether a match is of what topics are made of: heading terms of labels, and concepts that say by themselves what a text is about. */
export const isTopic = ({ pattern: { use, value } }: Match): boolean =>
  use === 'heading' || (use === 'concept' && TOPICS.has(value))
