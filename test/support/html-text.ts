import { parse, parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Elements of which nothing is printed as text, by what they are (https://html.spec.whatwg.org/#rendering). */
const UNPRINTED = new Set(
  'script style noscript template iframe object embed video audio canvas svg title meta link base param img source track noembed noframes select datalist frameset map area'.split(' '),
)

/** Elements that browsers take to go on to the end of the page when they are closed as XML says: the library takes them for closed. */
const CLOSED = /(<(script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext|select|template|svg)\b(?:"[^"]*"|'[^']*'|[^'"<>])*)\/>/gi

/** The text that HTML prints, as a second parser (the standard's algorithm) and a walk of its own see it. */
export function* htmlTexts(html: string, { fragment = false }: { fragment?: boolean } = {}): Generator<string> {
  const todo: Node[] = (fragment ? parseFragment : parse)(html.replace(CLOSED, '$1></$2>')).childNodes.toReversed()
  while (todo.length) {
    const node = todo.pop()!
    if (node.nodeName === '#text') yield (node as DefaultTreeAdapterTypes.TextNode).value
    else if ('childNodes' in node && !UNPRINTED.has(node.nodeName)) todo.push(...node.childNodes.toReversed())
  }
}
