import { selectOutside } from './selectors/select-outside.js'
import type { Selectors } from './read/selectors.js'

/** Obeys the options `keep` and `drop`, for `createParser`. */
export const selectors: Selectors = (source, selection, { limits, report }) =>
  selectOutside(source, selection, limits, report)
