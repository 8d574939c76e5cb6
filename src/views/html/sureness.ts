import { escapeText } from './escape.js'
import { fill } from './words.js'
import type { Words } from './words.js'

/** The one scale of scores in the report: a word for each, from the least score on; the number is told beside it or on hover. */
const SCALE = [
  { word: 'sure', least: 0.9 },
  { word: 'likely', least: 0.7 },
  { word: 'perhaps', least: 0.2 },
  { word: 'unlikely', least: 0 },
] as const

/** How sure a score from 0 to 1 is; trees of other makers may hold anything. */
export const surenessOf = (score: number): keyof Words['sureness'] =>
  (SCALE.find(({ least }) => score >= least) ?? SCALE[3]).word

/** A score as the outline on the command line has it. */
export const scoreOf = (score: number): string => Math.max(0, score).toFixed(2)

/** A score in words, the number as its tooltip. */
export const surenessText = (score: number, { sureness }: Words): string =>
  `<span class="sureness" title="${scoreOf(score)}">${sureness[surenessOf(score)]}</span>`

/** One of the report's own sentences with HTML in the places of its names. */
export const fillHtml = (text: string, values: Readonly<Record<string, string>>): string =>
  fill(escapeText(text), values)
