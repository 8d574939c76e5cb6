import type { Limits } from '../tree/limits.js'
import type { Format } from './detect-format.js'
import type { Reading } from './leaf.js'
import type { Report } from './report.js'

/** What a reader is given beside the source. */
export interface ReaderOptions {
  limits: Limits
  report: Report
}

/** Reads one format into leaves; a value for `createParser`. */
export interface Reader {
  readonly format: Format
  read(source: string, options: ReaderOptions): Reading
}
