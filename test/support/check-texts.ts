import { decodeHTMLStrict } from 'entities'
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
    case 'markdown': return decodeHTMLStrict(slice.replace(/<!--[^]*?-->|<[/a-z][^<>]*>|\]\([^()]*\)|\]\[[^\[\]]*\]/gi, '')).replaceAll('\0', '\ufffd')
    case 'text': return slice
  }
}

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
    // code in Markdown is printed as it stands
    const printed = format === 'markdown' && /code/i.test(node.type) ? slice.replaceAll('\0', '\ufffd') : printedForm(slice, format)
    const [own, shown] = [countLetters([node.value]), countLetters([printed])]
    // Markdown prints no more than what of its source is left when links, images and prefixes are taken away
    const [more, less] = [surplus(own, shown), format === 'markdown' ? '' : surplus(shown, own)]
    if (more || less) fault(`has ${more || 'no'} more letters and ${less || 'none'} less than`)
  }
  return faults
}
