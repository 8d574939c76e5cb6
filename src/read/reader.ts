import type { Limits } from '../tree/limits.js'
import type { Format } from './detect-format.js'
import type { Reading } from './leaf.js'
import type { Range } from './range.js'
import type { Report } from './report.js'

/** What a reader is given beside the source. */
export interface ReaderOptions {
  limits: Limits
  report: Report
  /** what of a page in HTML is set aside: in order and apart */
  outside: readonly Range[]
}

/** Reads one format into leaves; a value for `createParser`. */
export interface Reader {
  readonly format: Format
  /** a text as leaves, its blocks in order; never throws but at a limit that cannot be kept */
  read(source: string, options: ReaderOptions): Reading
}
