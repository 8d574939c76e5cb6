import { readSequences, readingAt } from '../../src/lines/sequences.js'
import { factsOf } from '../../src/nesting/heading-facts.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'
import type { Line } from '../../src/lines/line.js'
import type { HeadingFacts } from '../../src/nesting/heading-facts.js'

/** A line: its kind (`h1`–`h6`, `bold`, `line`, `run-in`, `text`), then its text; with what else it has. */
export type Item = string | readonly [text: string, look: Look & { language?: string }]

/** Lines, and the headings among them; a run-in heading reaches up to its first colon. All depths are 0. */
export function headsOf(...items: readonly Item[]): { lines: Line[]; heads: Head[] } {
  const parsed = items.map(item => {
    const [written, { language = 'en', ...look }] =
      typeof item === 'string' ? ([item, {}] as const) : item
    const [kind, ...words] = written.split(' ') as [string, ...string[]]
    const tag = /^h[1-6]$/.test(kind) ? Number(kind[1]) : 0
    const line = lineOf(words.join(' '), { tag, bold: kind === 'bold', ...look })
    return { kind, tag, line: { ...line, passage: { ...line.passage, language } } }
  })
  const lines = parsed.map(({ line }) => line)
  const sequences = readSequences(lines)
  const heads = parsed.flatMap(({ kind, tag, line }, at): Head[] => {
    if (kind === 'text') return []
    const runIn = kind === 'run-in'
    return [
      {
        at,
        line,
        ...(runIn && { end: line.leaf.text.value.indexOf(':') + 1 }),
        title: line.text,
        reading: readingAt(sequences, at),
        rank: tag,
        basis: runIn ? 'run-in' : tag ? 'tag' : kind === 'bold' ? 'bold' : 'line',
        confidence: 1,
        depth: 0,
      },
    ]
  })
  return { lines, heads }
}

/** What is gathered of the headings among some lines; `contents` are the lines of a printed table of contents. */
export function facts(items: readonly Item[], contents: readonly number[] = []): HeadingFacts[] {
  const { heads, lines } = headsOf(...items)
  return factsOf(heads, lines, new Set(contents))
}
