import { FOREIGN, HOLDS_HTML, LEAVES_FOREIGN } from './foreign.js'

const TABLE_PARTS: ReadonlySet<string> = new Set(
  'caption col colgroup tbody td tfoot th thead tr'.split(' '),
)
/** Elements that hide what they hold, and are HTML. */
const HIDING: ReadonlySet<string> = new Set('audio canvas datalist map object video'.split(' '))
/** Elements of a table in which another may begin. */
const CELLS: ReadonlySet<string> = new Set(['caption', 'td', 'th'])

/** An open element with what it means for the tags in it: each looks at the one around it only, however deep they are. */
export interface Open {
  name: string
  /** the SVG or MathML that what it holds stands in, by its depth; −1: it holds HTML */
  foreign: number
  /** it stands in a table */
  inTable: boolean
  /** the outermost element of that table around its content that hides it, by its depth; −1: none does */
  hiding: number
  /** a cell of that table is open, outside what hides */
  inCell: boolean
}

/** The open elements of a page. */
export class OpenElements {
  private readonly stack: Open[] = []
  private readonly counts = new Map<string, number>()

  get depth(): number {
    return this.stack.length
  }

  get top(): Open | undefined {
    return this.stack.at(-1)
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  push(name: string): void {
    const { top, depth } = this
    let { foreign = -1, inTable = false, hiding = -1, inCell = false } = top ?? {}
    if (foreign < 0) {
      if (FOREIGN.has(name)) foreign = depth
    } else if (HOLDS_HTML.get(name) === this.stack[foreign]!.name || LEAVES_FOREIGN.has(name))
      foreign = -1
    if (name === 'table') {
      inTable = true
      hiding = -1
      inCell = false
    } else if (inTable && hiding < 0) {
      if (HIDING.has(name)) hiding = depth
      else inCell ||= CELLS.has(name)
    }
    this.stack.push({ name, foreign, inTable, hiding, inCell })
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  pop(): void {
    const { name } = this.stack.pop()!
    this.counts.set(name, this.counts.get(name)! - 1)
  }

  /** To which depth a tag ends SVG or MathML that it stands in: those in which browsers take it for HTML. */
  depthOutsideForeign(): number {
    const foreign = this.top?.foreign ?? -1
    return foreign < 0 ? this.depth : foreign
  }

  /**
   * To which depth a part of a table closes what is open, or another table that stands in no cell, because something there
   * hides what it holds. Browsers go back to the table (https://html.spec.whatwg.org/#clear-the-stack-back-to-a-table-context).
   */
  depthOutsideHiding(name: string): number {
    const { top, depth } = this
    const isPart = TABLE_PARTS.has(name)
    if (!top || top.hiding < 0 || !(isPart || (name === 'table' && !top.inCell))) return depth
    return top.hiding
  }
}
