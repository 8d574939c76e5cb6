import { PolicyError } from '../tree/policy-error.js'
import { decode } from './decode.js'
import { detectFormat } from './detect-format.js'
import { readHtml } from './html/read-html.js'
import { isTame } from './markdown/is-tame.js'
import { readMarkdown } from './markdown/read-markdown.js'
import { readText } from './text/read-text.js'
import type { Limits } from '../tree/limits.js'
import type { Format } from './detect-format.js'
import type { Reading } from './leaf.js'
import type { Range } from './range.js'
import type { Report } from './report.js'

export interface ReadOptions {
  format: Format | undefined
  charset: string | undefined
  limits: Limits
  /** what of a page in HTML is left out: ranges in order and apart */
  outside?: ((source: string, limits: Limits, report: Report) => readonly Range[]) | undefined
}

/**
 * Decodes and reads an input into leaves; from here on nobody needs to know the format.
 *
 * @throws PolicyError `input-too-large`, `unknown-charset`, `selector`
 */
export function read(
  input: string | Uint8Array,
  { format, charset, limits, outside }: ReadOptions,
  report: Report,
): Reading & { source: string } {
  if (input.length > limits.maxLength)
    throw new PolicyError(
      'input-too-large',
      `The input is ${input.length} ${typeof input === 'string' ? 'characters' : 'bytes'} long; the limit maxLength is ${limits.maxLength}.`,
    )
  const source = typeof input === 'string' ? input : decode(input, charset, report)
  const found = format ?? detectFormat(source)
  if (!format) report('format', `Read as ${found}.`)
  if (outside && found !== 'html')
    report(
      'selector',
      `Selectors are for HTML: the input was read as ${found}, and nothing is left out.`,
    )
  return { source, ...readAs(found, source, limits, report, outside) }
}

function readAs(
  format: Format,
  source: string,
  limits: Limits,
  report: Report,
  outside: ReadOptions['outside'],
): Reading {
  switch (format) {
    case 'html':
      return readHtml(source, limits, report, outside?.(source, limits, report))
    case 'markdown':
      if (source.length <= limits.maxMarkdown && isTame(source))
        return readMarkdown(source, limits, report)
      report(
        'markdown-as-text',
        'The Markdown is too long or too deeply nested for a Markdown parser; it was read as plain text.',
      )
      return readText(source, limits, report)
    case 'text':
      return readText(source, limits, report)
  }
}
