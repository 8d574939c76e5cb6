import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'
import type { ParseOptions } from '../../src/options.js'

/**
 * The outline of a document as one prints it by hand: the title after `#`, a line for each section, indented by depth,
 * its number as printed before its title.
 */
export function outlineOf(source: string, options?: ParseOptions): string {
  const policy = parsePolicy(source, options)
  const sections = [...sectionsOf(policy)].map(
    ({ depth, number, title }) =>
      `${'  '.repeat(depth - 1)}${number === undefined ? '' : `${number} `}${title || '(unmarked)'}`,
  )
  return ['', `# ${policy.title ?? '-'}`, ...sections, ''].join('\n')
}

/** What left the document: `reason: text`, a line each. */
export const removedOf = (source: string, options?: ParseOptions): string[] =>
  parsePolicy(source, options).removed.map(
    ({ reason, text }) => `${reason}: ${text.replace(/\s+/g, ' ').trim()}`,
  )

/** The letters that stand in the tree. */
export function textOf(source: string, options?: ParseOptions): string {
  const texts: string[] = []
  const todo: { value?: unknown; children?: unknown }[] = [parsePolicy(source, options)]
  for (let node; (node = todo.pop());) {
    if (typeof node.value === 'string') texts.push(node.value)
    if (Array.isArray(node.children)) todo.push(...(node.children as object[]).toReversed())
  }
  return texts.join('\n')
}
