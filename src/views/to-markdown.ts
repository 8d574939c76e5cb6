import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown as write } from 'mdast-util-to-markdown'
import { addressOf } from './address-of.js'
import { textOf } from './walk.js'
import type { Link, Parents, Root, RootContent } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'
import type { Policy, Section } from '../tree/types.js'

/**
 * A policy as Markdown (CommonMark with GFM tables): the title as `#`, sections below it, removed text left out. Markup of
 * the document stays text; of links to scripts and data only the text is written.
 */
export function toMarkdown(policy: Policy): string {
  const link: Handle = (node: Link, parent: Parents | undefined, state, info) => {
    const url = addressOf(node.url)
    return url === undefined
      ? state.containerPhrasing(node, info)
      : defaultHandlers.link({ ...node, url }, parent, state, info)
  }
  const root: Root = { type: 'root', children: [...contentOf(policy)] }
  // a rule of hyphens would begin front matter
  return write(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    listItemIndent: 'one',
    rule: '*',
    handlers: { link },
  })
}

/** The mdast content of a tree in document order, sections opened up. */
function* contentOf(policy: Policy): Generator<RootContent> {
  const todo: (Policy['children'][number] | Section)[] = policy.children.toReversed()
  while (todo.length) {
    const node = todo.pop()!
    if (node.type === 'section') for (const child of withNumber(node).toReversed()) todo.push(child)
    else yield node
  }
}

/** A section's children, its number in its heading: that of an item of an HTML list is not printed there. */
export function withNumber({
  number,
  title,
  children: [heading, ...others],
}: Section): Section['children'] {
  if (heading === undefined) return []
  const isNumbered =
    number === undefined ||
    heading.type !== 'heading' ||
    inFront(textOf(heading), title).includes(number)
  return [
    isNumbered
      ? heading
      : { ...heading, children: [{ type: 'text', value: `${number} ` }, ...heading.children] },
    ...others,
  ]
}

/** What of a heading's text stands in front of its title, which the number may hold too ("Article 2 A"); all of it where the title was printed otherwise. */
function inFront(text: string, title: string): string {
  const at = text.lastIndexOf(title)
  return at < 0 ? text : text.slice(0, at)
}
