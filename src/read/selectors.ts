import type { Range } from './range.js'
import type { ReaderOptions } from './reader.js'

/** CSS selectors, as a person writes them for one site. */
export interface Selection {
  /** what to read: nothing but these elements */
  keep: readonly string[]
  /** what to leave out */
  drop: readonly string[]
}

/**
 * Finds what selectors leave out of a page in HTML: ranges of its source, in order and apart; a value for `createParser`.
 *
 * @throws PolicyError `selector` for one that cannot be read, or fails on this page
 */
export type Selectors = (
  source: string,
  selection: Selection,
  options: Pick<ReaderOptions, 'limits' | 'report'>,
) => readonly Range[]
