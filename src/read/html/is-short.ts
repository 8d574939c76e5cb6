import { isTag, isText } from 'domhandler'
import { plainForms } from '../../tree/plain-forms.js'
import { widthOf } from '../../tree/width.js'
import { elementKinds } from './elements.js'
import type { AnyNode, Element } from 'domhandler'

/** A heading that is broken into lines is no wider than this in all, in columns, and has no more lines. */
const WIDEST = 120
const MOST_LINES = 3
/** Of one text so many units are looked at: some print nothing. */
const LONGEST = 2 * WIDEST
/** Nodes that are looked at: a hostile page may have any number of empty ones. */
const MOST_NODES = 64

/** Whether all that an element prints is a phrase: one that breaks part in a few lines, none of them beginning with a digit. */
export function isShort(element: Element): boolean {
  const todo: AnyNode[] = [element]
  let width = 0
  let lines = 1
  let broken = false
  let nodes = 0
  for (let node; (node = todo.pop());) {
    if (++nodes > MOST_NODES) return false
    if (isText(node)) {
      const text = plainForms(node.data.slice(0, LONGEST))
      if (broken && /^\s*\d/.test(text)) return false
      if (text.trim()) broken = false
      width += widthOf(text.replace(/\s+/g, ' '))
    } else if (isTag(node)) {
      const kind = elementKinds.get(node.name)
      if (kind === 'break') {
        lines++
        broken = true
      }
      if (kind !== 'skip') todo.push(...node.children.slice(0, MOST_NODES).reverse())
    }
    if (width > WIDEST || lines > MOST_LINES) return false
  }
  return true
}
