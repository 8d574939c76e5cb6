import type { Container } from '../leaf.js'
import type { Tag } from './read-tags.js'

/** The mdast containers that text stands in. */
export interface Containers {
  path: readonly Container[]
  /** of a list: the number its next item gets */
  counter: { next: number } | undefined
}

/** Adds the mdast container that an element opens, if any, to the path. */
export function enterContainer({ name, attributes }: Tag, level: Containers): void {
  const push = (container: Container): void => {
    level.path = [...level.path, container]
  }
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const start = Number.parseInt(attributes['start'] ?? '1', 10)
      level.counter = name === 'ol' ? { next: Number.isNaN(start) ? 1 : start } : undefined
      push({
        type: 'list',
        ordered: name === 'ol',
        ...(name === 'ol' && { number: level.counter!.next }),
      })
      break
    }
    case 'li': {
      const value = Number.parseInt(attributes['value'] ?? '', 10)
      if (level.counter && !Number.isNaN(value)) level.counter.next = value
      if (level.path.at(-1)?.type !== 'list') push({ type: 'list', ordered: false })
      push({ type: 'listItem', ...(level.counter && { number: level.counter.next++ }) })
      break
    }
    case 'blockquote':
      push({ type: 'blockquote' })
      break
    case 'table':
      push({ type: 'table' })
      break
    case 'tr':
      if (level.path.at(-1)?.type === 'table') push({ type: 'tableRow' })
      break
    case 'td':
    case 'th':
      if (level.path.at(-1)?.type === 'tableRow') push({ type: 'tableCell' })
      break
  }
}
