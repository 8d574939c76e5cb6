import { PolicyError } from '../tree/policy-error.js'
import { decode } from './decode.js'
import { detectFormat } from './detect-format.js'
import type { Limits } from '../tree/limits.js'
import type { Format } from './detect-format.js'
import type { Reading } from './leaf.js'
import type { Range } from './range.js'
import type { Reader } from './reader.js'
import type { Report } from './report.js'

export interface ReadOptions {
  format: Format | undefined
  charset: string | undefined
  limits: Limits
  /** finds what of a page in HTML is left out: ranges in order and apart */
  outside?: ((source: string) => readonly Range[]) | undefined
}

/**
 * Decodes an input and reads it into leaves with the reader of its format; from here on nobody needs to know the format.
 *
 * @throws PolicyError `input-too-large`, `unknown-charset`, `no-reader`, `selector`
 */
export function read(
  readers: readonly Reader[],
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
  const reader = readers.find(r => r.format === found)
  if (!reader)
    throw new PolicyError(
      'no-reader',
      `The input is ${format ? 'to be read' : 'written'} as ${found}, and this parser reads ${readers.map(r => r.format).join(', ') || 'nothing'}: give createParser the reader of policytree/${found}${format ? '' : ', or name another format in the option format'}.`,
    )
  if (!format) report('format', `Read as ${found}.`)
  const isPage = found === 'html'
  if (outside && !isPage)
    report(
      'selector',
      `Selectors are for HTML: the input was read as ${found}, and nothing is left out.`,
    )
  const aside = isPage && outside ? outside(source) : []
  return { source, ...reader.read(source, { limits, report, outside: aside }) }
}
