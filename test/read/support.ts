import { decodeHTML } from 'entities'
import { expect } from 'vitest'
import { readHtml } from '../../src/read/html/read-html.js'
import { readMarkdown } from '../../src/read/markdown/read-markdown.js'
import { sourceEnd, sourceStart } from '../../src/read/source-text.js'
import { readText } from '../../src/read/text/read-text.js'
import { defaultLimits } from '../../src/tree/limits.js'
import type { Leaf, Reading } from '../../src/read/leaf.js'
import type { Report } from '../../src/read/report.js'
import type { Limits } from '../../src/tree/limits.js'

/** What was read, and what was said about it. */
export interface Outcome extends Reading {
  messages: { code: string; text: string; start: number | undefined }[]
}

function outcome(read: (report: Report) => Reading, source: string): Outcome {
  const messages: Outcome['messages'] = []
  const reading = read((code, text, start) => {
    messages.push({ code, text, start })
  })
  for (const leaf of reading.leaves) checkLeaf(source, leaf)
  reading.leaves.reduce((end, leaf) => {
    if (leaf.start < end)
      expect.fail(`${JSON.stringify(leaf.text.value)} begins at ${leaf.start}, before ${end}`)
    return leaf.end
  }, 0)
  return { ...reading, messages }
}

/** Reads HTML and checks every leaf against the source. */
export const html = (source: string, limits: Partial<Limits> = {}): Outcome =>
  outcome(report => readHtml(source, { ...defaultLimits, ...limits }, report), source)

/** Reads Markdown and checks every leaf against the source. */
export const markdown = (source: string, limits: Partial<Limits> = {}): Outcome =>
  outcome(report => readMarkdown(source, { ...defaultLimits, ...limits }, report), source)

/** Reads plain text and checks every leaf against the source. */
export const text = (source: string, limits: Partial<Limits> = {}): Outcome =>
  outcome(report => readText(source, { ...defaultLimits, ...limits }, report), source)

/** The printed texts. */
export const textsOf = ({ leaves }: Reading): string[] =>
  leaves.map(leaf => (leaf.kind === 'rule' ? '---' : leaf.text.value))

/** The only leaf. */
export function only({ leaves }: Reading): Leaf {
  expect(leaves).toHaveLength(1)
  return leaves[0]!
}

/** The texts that a mark covers. */
export const marked = ({ spans, text }: Leaf, mark: string): string[] =>
  spans.filter(span => span.mark === mark).map(span => text.value.slice(span.start, span.end))

/** The containers around a leaf: 'list>listItem'. */
export const pathOf = (leaf: Leaf): string => leaf.path.map(container => container.type).join('>')

/** Every printed character's source range is the character itself or what the source writes for it. */
function checkLeaf(source: string, { kind, start, end, text, spans }: Leaf): void {
  if (start > end || end > source.length)
    expect.fail(`a leaf from ${start} to ${end} of ${source.length}`)
  if (kind === 'rule') return
  const [first, last] = [sourceStart(text, 0), sourceEnd(text, text.value.length)]
  // a block of code reaches over its fences
  if (
    text.value === '' ||
    (kind === 'code' ? start > first || end < last : start !== first || end !== last)
  )
    expect.fail(`${JSON.stringify(text.value)} from ${start} to ${end}`)
  for (let at = 0; at < text.value.length; at++) {
    const char = text.value[at]!
    const range = source.slice(sourceStart(text, at), sourceEnd(text, at + 1))
    if (range !== char && !standsFor(range, char))
      expect.fail(
        `${JSON.stringify(char)} at ${at} of ${JSON.stringify(text.value)} maps to ${JSON.stringify(range)}`,
      )
  }
  for (const span of spans) {
    if (span.start >= span.end || span.end > text.value.length)
      expect.fail(`a span from ${span.start} to ${span.end} of ${JSON.stringify(text.value)}`)
  }
}

const standsFor = (range: string, char: string): boolean =>
  ((char === ' ' || char === '\n') && /^[\s>]+$/.test(range)) ||
  (char === ' ' && /<\/?br[\s/>]/i.test(range)) || // between the lines of a heading
  (char === '\ufffd' && range === '\0') ||
  (/^&[#\w]/.test(range) && decodeHTML(range).includes(char)) ||
  (/^`[^]*`$/.test(range) && range.replace(/\s+/g, ' ').includes(char))
