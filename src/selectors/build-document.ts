import { Document, Element, Text } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { readElements } from '../read/html/read-elements.js'
import { PolicyError } from '../tree/policy-error.js'
import type { Limits } from '../tree/limits.js'

/** Nodes beside each other: what looks at siblings takes time by the square of them. */
const MOST_SIBLINGS = 20_000

/**
 * Builds the elements of a page, as the reader sees them, for selectors to look at: with their attributes and texts, their
 * `startIndex` and `endIndex` (of their last unit), and no deeper than `maxDepth`, as selectors are matched by recursion.
 *
 * @throws PolicyError `selector`
 */
export function buildDocument(source: string, limits: Limits): Document {
  const document = new Document([])
  const stack: Element[] = []
  let top: Document | Element = document

  const add = (node: Element | Text): void => {
    const { children } = top
    if (children.length >= MOST_SIBLINGS)
      throw new PolicyError(
        'selector',
        `More than ${MOST_SIBLINGS} nodes stand beside each other in this page: selectors would take too long.`,
      )
    node.parent = top
    const last = children.at(-1)
    if (last) {
      last.next = node
      node.prev = last
    }
    children.push(node)
  }

  readElements(
    source,
    limits,
    () => undefined,
    {
      text(start, end) {
        add(new Text(decodeHTML(source.slice(start, end))))
      },
      empty({ name, attributes, start, end }) {
        const element = new Element(name, decoded(attributes))
        element.startIndex = start
        element.endIndex = end - 1
        add(element)
      },
      open({ name, attributes, start }, isDeep) {
        const element = new Element(name, decoded(attributes))
        element.startIndex = start
        add(element)
        stack.push(element)
        if (!isDeep) top = element
      },
      close(end) {
        const element = stack.pop()!
        element.endIndex = end - 1
        if (top === element) top = element.parent as Document | Element
      },
    },
    () => true,
  )
  return document

  function decoded(attributes: Readonly<Record<string, string>>): Record<string, string> {
    const values: Record<string, string> = Object.create(null) as Record<string, string>
    for (const name in attributes) values[name] = decodeHTMLAttribute(attributes[name]!)
    return values
  }
}
