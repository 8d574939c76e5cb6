import type { Container, Leaf } from '../leaf.js'

/** Cells of a table of data hold a few lines; more blocks than this in one cell are a page laid out in a table. */
const MAX_BLOCKS_IN_CELL = 6

/**
 * Marks tables that only place things on a page: a cell with a heading, another table or many blocks in it, or no row
 * of two cells. Their parts leave the leaves' paths.
 */
export function markLayoutTables(leaves: Leaf[]): void {
  const blocks = new Map<Container, number>() // cell → blocks in it
  const cells = new Map<Container, Set<Container>>() // row → its cells
  const rows = new Map<Container, Set<Container>>() // table → its rows
  const tables = new Set<Container>()
  for (const leaf of leaves) {
    let table: Container | undefined
    let row: Container | undefined
    for (const container of leaf.path) {
      if (container.type === 'table') {
        if (table) table.layout = true
        tables.add((table = container))
      } else if (container.type === 'tableRow' && table) addTo(rows, table, (row = container))
      else if (container.type === 'tableCell' && table) {
        if (row) addTo(cells, row, container)
        const count = (blocks.get(container) ?? 0) + (leaf.joined ? 0 : 1)
        blocks.set(container, count)
        if (count > MAX_BLOCKS_IN_CELL || leaf.tag) table.layout = true
      }
    }
  }
  for (const table of tables) {
    const wide = [...(rows.get(table) ?? [])].some(row => (cells.get(row)?.size ?? 0) > 1)
    if (!wide) table.layout = true
  }
  for (const leaf of leaves) if (leaf.path.some(c => c.layout)) leaf.path = withoutLayout(leaf.path)
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function withoutLayout(path: readonly Container[]): Container[] {
  let layout = false
  return path.filter(container => {
    if (container.type === 'table') layout = container.layout === true
    return !(
      layout &&
      (container.type === 'table' ||
        container.type === 'tableRow' ||
        container.type === 'tableCell')
    )
  })
}
