import { handlers, unknown } from './handlers.js'
import type { Policy } from '../../tree/types.js'
import type { Piece, Rendering } from './piece.js'

/** The text of a policy as HTML, in document order; walked on a stack, since trees may be deep and lists wide. */
export function renderPolicy(policy: Policy, rendering: Rendering): string {
  const html: string[] = []
  const todo: Piece[] = [{ node: policy, up: undefined, index: 0 }]
  while (todo.length) {
    const piece = todo.pop()!
    if (typeof piece === 'string') {
      html.push(piece)
      continue
    }
    const pieces = (handlers.get(piece.node.type) ?? unknown)(piece, rendering)
    for (let i = pieces.length - 1; i >= 0; i--) todo.push(pieces[i]!)
  }
  return html.join('')
}
