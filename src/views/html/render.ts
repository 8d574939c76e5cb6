import { handlers, unknown } from './handlers.js'
import type { Node } from 'unist'
import type { Piece, Rendering } from './piece.js'

/**
 * Nodes as HTML, in document order: one text for each of `roots`. Walked on a stack, since trees may be deep and lists
 * wide.
 */
export function renderNodes(roots: readonly (readonly Node[])[], rendering: Rendering): string[] {
  const written = roots.map(nodes => {
    const html: (string | (() => string))[] = []
    const todo: Piece[] = nodes.map((node, index) => ({ node, up: undefined, index })).reverse()
    while (todo.length) {
      const piece = todo.pop()!
      if (typeof piece !== 'object') {
        html.push(piece)
        continue
      }
      const pieces = (handlers.get(piece.node.type) ?? unknown)(piece, rendering)
      for (let i = pieces.length - 1; i >= 0; i--) todo.push(pieces[i]!)
    }
    return html
  })
  return written.map(html =>
    html.map(piece => (typeof piece === 'string' ? piece : piece())).join(''),
  )
}
