/** Roots of what is no HTML within HTML. */
export const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math'])

/** Elements that end SVG and MathML where they stand in them (https://html.spec.whatwg.org/#parsing-main-inforeign). */
export const LEAVES_FOREIGN: ReadonlySet<string> = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(
    ' ',
  ),
)

/** Elements that hold HTML, with what they must stand in. */
export const HOLDS_HTML: ReadonlyMap<string, string> = new Map([
  ...['foreignobject', 'desc', 'title'].map(name => [name, 'svg'] as const),
  ...['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml'].map(name => [name, 'math'] as const),
])
