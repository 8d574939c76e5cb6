import type { Line } from './line.js'

/** Whether a line says since when the document holds, or when it was changed. */
export const isDated = ({ uses, text }: Line): boolean =>
  (uses.has('updated') || uses.has('effective')) && /\d{4}/.test(text)
