import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/** Addresses that are places: of a known scheme, or of none. */
const PLACE = /^(?:(?:https?|mailto|tel):|[^:]*(?:[/?#]|$))/i

/** What Markdown renders to, and that a page and Markdown itself make of text: all else is from raw HTML. */
const RENDERED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    html: [],
    head: [],
    body: [],
    h1: [],
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    p: [],
    br: [],
    hr: [],
    strong: [],
    em: [],
    del: [],
    blockquote: [],
    pre: [],
    code: ['class'],
    ul: [],
    ol: ['start'],
    li: [],
    table: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ['align'],
    td: ['align'],
    a: ['href'],
  }),
)

/** Elements, attributes and addresses of rendered Markdown that Markdown has not of its own: what a renderer makes of it that lets all HTML and all addresses pass. */
export function liveMarkup(markdown: string): string[] {
  const filtering = gfmHtml()
  const { htmlFlowData: _, htmlTextData: __, ...exit } = filtering.exit!
  const found: string[] = []
  const todo: DefaultTreeAdapterTypes.Node[] = [
    parse(
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [{ ...filtering, exit }],
      }),
    ),
  ]
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.nodeName === '#comment' || node.nodeName === '#documentType') found.push(node.nodeName)
    if ('tagName' in node) {
      const attributes = RENDERED.get(node.tagName)
      if (!attributes) found.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs)
        if (!attributes?.includes(name) || (name === 'href' && !PLACE.test(value)))
          found.push(`${name}=${value}`)
    }
    if ('childNodes' in node) todo.push(...node.childNodes)
  }
  return found
}
