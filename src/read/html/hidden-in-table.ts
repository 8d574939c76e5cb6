const TABLE_PARTS: ReadonlySet<string> = new Set(
  'caption col colgroup tbody td tfoot th thead tr'.split(' '),
)
/** Elements that hide what they hold, and are HTML. */
const HIDING: ReadonlySet<string> = new Set('audio canvas datalist map object video'.split(' '))
/** Elements of a table in which another may begin. */
const CELLS: ReadonlySet<string> = new Set(['caption', 'td', 'th'])

/**
 * How many of the innermost open elements a part of a table closes, or another table that stands in no cell, because one
 * of them hides what it holds; `stack` has the innermost first. Browsers go back to the table
 * (https://html.spec.whatwg.org/#clear-the-stack-back-to-a-table-context).
 */
export function hiddenInTable(stack: readonly string[], name: string): number {
  if (name !== 'table' && !TABLE_PARTS.has(name)) return 0
  const inside = stack.slice(0, Math.max(0, stack.indexOf('table')))
  const count = inside.findLastIndex(open => HIDING.has(open)) + 1
  return name === 'table' && inside.some((open, i) => i >= count && CELLS.has(open)) ? 0 : count
}
