import { packages } from '../../tree/packages.js'
import type { Document, DomHandler } from 'domhandler'

/** Elements in which the tokenizer looks for nothing but their end tag: they hold no others. */
const RAW = new Set(['script', 'style', 'title', 'textarea'])

/**
 * Parses HTML into a DOM whose texts are stretches of the source, entities undecoded, no deeper than `maxDepth`: what is deeper is attached
 * at that depth, as in browsers. The parser shifts an array that is as long as the document is deep, so that its time
 * would grow with the square of the depth. `<title/>` and the like are closed as XML says, or they swallow the page.
 */
export function parseHtml(source: string, maxDepth: number, onTooDeep: (start: number) => void): Document {
  ShallowParser ??= makeShallowParser()
  const handler = new packages.domhandler.DomHandler(undefined, { withStartIndices: true, withEndIndices: true })
  new ShallowParser(source, handler, maxDepth, onTooDeep).end(source)
  return handler.root
}

/** What the parser keeps for itself, untyped: the open elements, innermost first, and the tag being read. */
interface Inside {
  stack: string[]
  tagname: string
  openTagStart: number
  foreignContext: boolean[]
}

let ShallowParser: ReturnType<typeof makeShallowParser> | undefined // made of the package when first needed

function makeShallowParser() {
  return class extends packages.htmlparser2.Parser {
    readonly inside = this as unknown as Inside
    /** names of the open elements that are too deep: in the DOM they are empty, what they hold stands beside them */
    readonly deep: string[] = []
    readonly deepCount = new Map<string, number>()
    private textEnd = -1

    constructor(readonly source: string, readonly handler: DomHandler, readonly maxDepth: number, readonly onTooDeep: (start: number) => void) {
      super(handler, { decodeEntities: false, recognizeSelfClosing: true })
    }

    /** One node is one stretch of source: the handler would put the texts around a stray end tag together. */
    override ontext(start: number, endIndex: number): void {
      if (start !== this.textEnd) this.handler.oncommentend() // makes it forget the text before
      this.startIndex = start
      super.ontext(start, endIndex)
      this.textEnd = endIndex
    }

    override onopentagend(endIndex: number): void {
      const name = this.inside.tagname
      if (this.inside.stack.length <= this.maxDepth || RAW.has(name)) {
        super.onopentagend(endIndex)
        this.inside.foreignContext.length = 0 // says only where self-closing tags are recognised: here they are everywhere
        return
      }
      this.onTooDeep(this.inside.openTagStart)
      this.deep.push(name)
      this.deepCount.set(name, (this.deepCount.get(name) ?? 0) + 1)
      this.onselfclosingtag(endIndex)
    }

    override onselfclosingtag(endIndex: number): void {
      super.onselfclosingtag(endIndex)
      this.inside.foreignContext.length = 0
    }

    override onclosetag(start: number, endIndex: number): void {
      if (!this.deep.length) { super.onclosetag(start, endIndex); return }
      const name = this.source.slice(start, endIndex).toLowerCase()
      if (!this.deepCount.get(name)) {
        const depth = this.inside.stack.length
        super.onclosetag(start, endIndex)
        if (this.inside.stack.length < depth) { this.deep.length = 0; this.deepCount.clear() }
        return
      }
      for (let left; left !== name;) {
        left = this.deep.pop()!
        this.deepCount.set(left, this.deepCount.get(left)! - 1)
      }
      // an empty element where it ends keeps the texts on both sides apart
      this.endIndex = endIndex
      this.handler.onopentag(name, {})
      this.handler.onclosetag()
      this.startIndex = endIndex + 1
    }
  }
}
