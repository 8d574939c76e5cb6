import { parse } from 'parse5'
import { script } from '../../src/views/html/script.js'
import { style } from '../../src/views/html/style.js'
import type { DefaultTreeAdapterTypes } from 'parse5'

const ELEMENTS = new Set(
  'html head meta title style body a header p h1 h2 h3 h4 h5 h6 dl dt dd div span button nav details summary ol ul li section main aside mark input output strong em del code pre blockquote bdi b i table thead tbody tr td th hr br script time'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href id role dir title type tabindex hidden open start scope datetime data-l data-k data-text placeholder for disabled aria-label aria-hidden aria-labelledby aria-pressed'.split(
    ' ',
  ),
)

/** Elements, attributes, scripts, styles and addresses of a report that it has not of its own: none of its links leaves the page. */
export function liveInReport(html: string): string[] {
  const found: string[] = []
  const todo: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.nodeName === '#comment') found.push('#comment')
    if ('tagName' in node) {
      if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs)
        if (!ATTRIBUTES.has(name) || (name === 'href' && !/^#[\w-]+$/.test(value)))
          found.push(`${name}=${value}`)
      const own = { script, style }[node.tagName]
      const [content] = node.childNodes
      if (
        own !== undefined &&
        !(
          content?.nodeName === '#text' &&
          (content as DefaultTreeAdapterTypes.TextNode).value === own
        )
      )
        found.push(`<${node.tagName}> of another`)
    }
    if ('childNodes' in node) todo.push(...node.childNodes)
  }
  return found
}
