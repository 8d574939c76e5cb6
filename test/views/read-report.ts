import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type ParsedNode = DefaultTreeAdapterTypes.ChildNode

/** An HTML document as a parser of the standard sees it. */
export interface ReadReport {
  elements: Element[]
  /** names of elements, of their attributes and of other nodes in document order, with where each closes; texts left out */
  skeleton: string
  /** the elements with a name, or with a class if it starts with a full stop */
  all: (selector: string) => Element[]
  text: (element: ParsedNode, without?: (element: Element) => boolean) => string
  attribute: (element: Element, name: string) => string | undefined
}

export function readReport(html: string): ReadReport {
  const elements: Element[] = []
  const skeleton: string[] = []
  const todo: (ParsedNode | string)[] = parse(html).childNodes.toReversed()
  while (todo.length) {
    const node = todo.pop()!
    if (typeof node === 'string') {
      skeleton.push(node)
      continue
    }
    if (node.nodeName === '#text') continue
    skeleton.push(
      'attrs' in node
        ? `<${[node.tagName, ...node.attrs.map(a => a.name)].join(' ')}>`
        : `<${node.nodeName}>`,
    )
    if (!('attrs' in node)) continue
    elements.push(node)
    const inner = 'content' in node ? node.content.childNodes : node.childNodes
    todo.push(`</${node.tagName}>`)
    for (let i = inner.length - 1; i >= 0; i--) todo.push(inner[i]!)
  }
  const attribute = (element: Element, name: string): string | undefined =>
    element.attrs.find(a => a.name === name)?.value
  return {
    elements,
    skeleton: skeleton.join('\n'),
    attribute,
    all: selector =>
      elements.filter(e =>
        selector.startsWith('.')
          ? attribute(e, 'class')?.split(' ').includes(selector.slice(1))
          : e.tagName === selector,
      ),
    text(element, without = () => false) {
      let text = ''
      const left: ParsedNode[] = [element]
      while (left.length) {
        const node = left.pop()!
        if ('value' in node) text += node.value
        else if ('childNodes' in node && !('attrs' in node && without(node)))
          for (let i = node.childNodes.length - 1; i >= 0; i--) left.push(node.childNodes[i]!)
      }
      return text
    },
  }
}
