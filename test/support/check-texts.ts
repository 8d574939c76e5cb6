import { decodeHTML, decodeHTMLStrict } from 'entities'
import { countLetters, surplus } from './letters.js'
import { htmlTexts } from './html-text.js'
import { visitNodes } from './visit-nodes.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Policy } from '../../src/tree/types.js'

/** What a slice of the source prints: tags stripped and references decoded where the format has them. */
export function printedForm(slice: string, format: Format): string {
  switch (format) {
    case 'html': return [...htmlTexts(slice, { fragment: true })].join('')
    // raw HTML may stand in Markdown, and where a link ends its target follows; the parser puts U+FFFD for NUL
    case 'markdown': return decodeHTMLStrict(slice.replace(/<!--[^]*?-->|<[/a-z][^<>]*>|\]\([^()]*\)|\]\[[^\[\]]*\]/gi, '\u00ad')).replaceAll('\0', '\ufffd')
    case 'text': return slice
  }
}

/** Every way in which a slice may be printed where it stands: in code and raw text elements markup is none, in Markdown `<` may be no tag. */
function printedForms(slice: string, format: Format, type: string): string[] {
  if (format === 'text') return [slice]
  const asItStands = [slice, decodeHTML(slice)].map(text => (format === 'markdown' ? text.replaceAll('\0', '\ufffd') : text))
  return format === 'markdown' && /code/i.test(type) ? asItStands : [printedForm(slice, format), ...asItStands]
}

/** The pair in which nothing is wrong, else the first. */
const nearest = (pairs: (readonly [string, string])[]): readonly [string, string] => pairs.find(([more, less]) => !more && !less) ?? pairs[0]!

/**
 * What is wrong with the values of literal nodes. Where a slice is as long as its value and nothing in it is markup it is
 * the value, white space aside; else it prints the same letters.
 */
export function textFaults(policy: Policy, source: string, format: Format): string[] {
  const faults: string[] = []
  for (const { node } of visitNodes(policy)) {
    if (typeof node.value !== 'string') continue
    const slice = source.slice(node.position!.start.offset, node.position!.end.offset)
    const fault = (why: string): void => { faults.push(`${node.type} ${JSON.stringify((node.value as string).slice(0, 80))} ${why} ${JSON.stringify(slice.slice(0, 120))}`) }
    if (!node.value) fault('is empty, from')
    const isPlain = slice.length === node.value.length && !/[&\\<>]/.test(slice)
    if (isPlain) {
      if (slice !== node.value && slice.replace(/[\t\n\v\f\r]/g, ' ').replaceAll('\0', format === 'markdown' ? '\ufffd' : '\0') !== node.value) fault('is not')
      continue
    }
    const own = countLetters([node.value])
    // Markdown prints no more than what of its source is left when links, images and prefixes are taken away
    const [more, less] = nearest(printedForms(slice, format, node.type).map(printed => {
      const shown = countLetters([printed])
      return [surplus(own, shown), format === 'markdown' ? '' : surplus(shown, own)] as const
    }))
    if (more || less) fault(`has ${more || 'no'} more letters and ${less || 'none'} less than`)
  }
  return faults
}
