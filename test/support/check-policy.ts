import { conservationFaults } from './check-letters.js'
import { evidenceFaults } from './check-evidence.js'
import { hidesOn, htmlStretches } from './html-stretches.js'
import { markdownStretches } from './markdown-stretches.js'
import { positionFaults } from './check-positions.js'
import { printedBetween } from './stretch.js'
import { textFaults } from './check-texts.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Policy } from '../../src/tree/types.js'
import type { Stretch } from './stretch.js'

/** What a source prints, as parsers and walks see it that are not the library's own. */
export function stretchesOf(source: string, format: Format): Stretch[] {
  switch (format) {
    case 'html':
      return htmlStretches(source)
    case 'markdown':
      return markdownStretches(source)
    case 'text':
      return [{ start: 0, end: source.length, text: source }]
  }
}

/** Elements that hide what stands behind them where they are not closed as they should be: the library reads on, so that more may be shown than a browser shows. */
const READ_ON = /<(?:template|select|frameset|foreignobject)\b/i
const READ_ON_TAGS = new RegExp(String.raw`${READ_ON.source}(?:"[^"]*"|'[^']*'|[^'">])*>`, 'gi')
/** HTML within SVG: an end tag in it finds elements that a browser does not look at, so that less may be shown. */
const HTML_IN_SVG = /<foreignobject\b/i

/** What is wrong with a tree: a place that is none, a value or evidence that does not stand where it says, text lost or doubled. */
export function policyFaults(policy: Policy, source: string, given: Format): string[] {
  const has = (code: string): boolean => policy.messages.some(message => message.code === code)
  const format = has('markdown-as-text') ? 'text' : given
  const stretches = stretchesOf(source, format)
  const merged = has('max-blocks') // of many blocks in one: a blank stands for what was between them
  const readOn =
    format !== 'text' && (READ_ON.test(source) || (format === 'html' && hidesOn(source)))
  const waysOf = (start: number, end: number): string[] => [
    ...printedBetween(source, stretches, start, end),
    ...(merged ? printedBetween(source, stretches, start, end, ' ') : []),
    ...(readOn
      ? [source.slice(start, end), source.slice(start, end).replace(READ_ON_TAGS, '')].map(slice =>
          htmlStretches(slice)
            .map(({ text }) => text)
            .join(''),
        )
      : []),
  ]
  return [
    ...positionFaults(policy, source),
    ...textFaults(policy, source, waysOf, { merged, bullets: format === 'text', more: readOn }),
    ...evidenceFaults(policy, waysOf, { merged }),
    ...conservationFaults(policy, source, format, stretches, {
      more: readOn,
      less: readOn && HTML_IN_SVG.test(source),
    }),
  ]
}
