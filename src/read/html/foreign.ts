/** Roots of what is no HTML within HTML. */
export const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math'])

/** Elements that end SVG and MathML where they stand in them (https://html.spec.whatwg.org/#parsing-main-inforeign). */
export const LEAVES_FOREIGN: ReadonlySet<string> = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(' '),
)

/** Elements of SVG and MathML that hold HTML. */
const HOLDS_HTML: ReadonlySet<string> = new Set('foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' '))

/** How many of the innermost open elements are SVG or MathML; `stack` has the innermost first. */
export function foreignDepth(stack: readonly string[]): number {
  let depth = 0
  for (const [i, name] of stack.entries()) {
    if (FOREIGN.has(name)) depth = i + 1
    else if (HOLDS_HTML.has(name) || LEAVES_FOREIGN.has(name)) break
  }
  return depth
}
