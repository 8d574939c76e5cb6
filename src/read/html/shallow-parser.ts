import { Parser } from 'htmlparser2'
import { DeepElements } from './deep-elements.js'
import { elementKinds } from './elements.js'
import { FOREIGN, LEAVES_FOREIGN, foreignDepth } from './foreign.js'
import { hiddenInTable } from './hidden-in-table.js'
import { makeTokenizer } from './make-tokenizer.js'
import { isPlainSelect } from './is-plain-select.js'
import { RAW, UNKNOWN_RAW } from './raw-text.js'
import type { Tokens } from './make-tokenizer.js'
import type { NodeHandler, ShallowOptions } from './shallow-options.js'

/** What browsers read in a select beside its options (https://html.spec.whatwg.org/#parsing-main-inselect). */
const READ_IN_SELECT: ReadonlySet<string> = new Set(['script', 'template'])

/** A parser that reads a source once. */
export interface ShallowParser {
  end(source: string): void
  /** goes on where elements are open */
  resumeIn(open: readonly string[]): void
  /** the open elements, innermost first */
  readonly open: string[]
  /** where in the source it stopped because there are more nodes than allowed */
  readonly stoppedAt: number | undefined
  /** offset of what is being read */
  readonly startIndex: number
}

/** What the parser keeps for itself, untyped: the open elements, innermost first, and the tag being read. */
interface Inside {
  stack: string[]
  tagname: string
  openTagStart: number
  foreignContext: boolean[]
  htmlMode: boolean
  tokenizer: Tokens
}

/**
 * Makes the class of parsers that read HTML for a handler: texts are stretches of the source, entities undecoded, comments
 * left out, elements no deeper than `maxDepth`: what is deeper is attached at that depth, as in browsers. The package shifts
 * an array that is as long as the document is deep, so that its time would grow with the square of the depth. `<title/>`
 * and the like are closed as XML says, or they swallow the page. Elsewhere what browsers show is read, if need be with
 * what they hide because something is never closed.
 */
export function makeShallowParser(): new (settings: ShallowOptions) => ShallowParser {
  const Tokenizer = makeTokenizer()
  return class extends Parser {
    readonly inside = this as unknown as Inside
    stoppedAt: number | undefined
    readonly source: string
    readonly handler: NodeHandler
    nodes = 0
    private readonly deep = new DeepElements()
    private textEnd = -1
    /** whether there was any SVG or MathML: looking for it costs time */
    private hasForeign = false
    /** in a browser an odd select is open, of which it hides the text and passes over the tags; here it is empty, and what it holds stands beside it */
    private isOddSelect = false
    /** the tag being read is that of an odd select, or of something in it that would hide text */
    private isOddTag = false

    constructor(readonly settings: ShallowOptions) {
      super(settings.handler, { decodeEntities: false, recognizeSelfClosing: true, Tokenizer })
      this.source = settings.source
      this.handler = settings.handler
    }

    get open(): string[] {
      return this.inside.stack
    }

    resumeIn(open: readonly string[]): void {
      for (const name of open) this.inside.stack.push(name)
      this.hasForeign = open.some(name => FOREIGN.has(name))
    }

    /** Counts a node; past the last that is allowed nothing more is read. */
    private isOver(start: number): boolean {
      if (this.stoppedAt !== undefined) return true
      if (++this.nodes <= this.settings.maxNodes) return false
      this.stoppedAt = start
      this.pause()
      return true
    }

    /** One node is one stretch of source: the handler would put the texts around a stray end tag together. */
    override ontext(start: number, endIndex: number): void {
      if (
        this.stoppedAt !== undefined ||
        (start !== this.textEnd && !this.inside.tokenizer.isSpecial && this.isOver(start))
      )
        return
      if (start !== this.textEnd) this.handler.oncommentend() // makes it forget the text before
      this.startIndex = start
      super.ontext(start, endIndex)
      this.textEnd = endIndex
    }

    override onopentagname(start: number, endIndex: number): void {
      if (this.isOver(start - 1)) return
      const opened = this.source.slice(start, endIndex).toLowerCase()
      if (this.hasForeign && LEAVES_FOREIGN.has(opened))
        this.closeTop(foreignDepth(this.inside.stack), start)
      const isHtml = !this.isForeign()
      if (isHtml) this.closeTop(hiddenInTable(this.inside.stack, opened), start)
      // SVG and MathML know of no tags that close others, nor of tags without an end
      this.inside.htmlMode = isHtml
      super.onopentagname(start, endIndex)
      const name = this.inside.tagname
      if (name === 'select' && isHtml) {
        // one in another closes it, and is no more than that
        this.isOddTag = this.isOddSelect || !isPlainSelect(this.source, endIndex)
        this.isOddSelect = !this.isOddSelect && this.isOddTag
      } else if (name === 'input' || name === 'textarea') this.isOddSelect = false
      else if (this.isOddSelect && (elementKinds.get(name) === 'skip' || FOREIGN.has(name)))
        this.isOddTag = !READ_IN_SELECT.has(name)
      else if (FOREIGN.has(name)) this.hasForeign = true
    }

    /** Whether what is read stands in SVG or MathML, not counting so many of the innermost elements. */
    isForeign(but = 0): boolean {
      return (
        this.hasForeign && foreignDepth(but ? this.inside.stack.slice(but) : this.inside.stack) > 0
      )
    }

    override oncomment(_start: number, endIndex: number): void {
      this.passOver(endIndex)
    }
    override ondeclaration(_start: number, endIndex: number): void {
      this.passOver(endIndex)
    }
    override onprocessinginstruction(_start: number, endIndex: number): void {
      this.passOver(endIndex)
    }

    private passOver(endIndex: number): void {
      this.endIndex = endIndex
      this.startIndex = endIndex + 1
    }

    /** In SVG and MathML only: elsewhere the tokenizer knows none. */
    override oncdata(start: number, endIndex: number, offset: number): void {
      this.ontext(start, endIndex - offset)
      this.startIndex = endIndex + 1
    }

    /** Closes so many of the innermost elements before the tag whose name begins at `start`. */
    private closeTop(count: number, start: number): void {
      if (!count) return
      this.endIndex = start - 2
      this.inside.stack.splice(0, count)
      for (let i = 0; i < count; i++) this.handler.onclosetag()
      this.deep.leave(this.tooDeep)
      this.startIndex = start - 1
    }

    override onopentagend(endIndex: number): void {
      if (this.stoppedAt !== undefined) return
      const name = this.inside.tagname
      if (this.isOddTag) {
        this.isOddTag = false
        this.inside.tokenizer.isSpecial = false
        this.onselfclosingtag(endIndex)
        return
      }
      let isRaw = RAW.has(name)
      if (isRaw) {
        const { tokenizer } = this.inside
        const isMarkup = this.isForeign(1) || (this.isOddSelect && name !== 'script')
        const sequence = UNKNOWN_RAW.get(name)
        if (isMarkup) isRaw = tokenizer.isSpecial = false
        else if (sequence) {
          tokenizer.isSpecial = true
          tokenizer.currentSequence = sequence
        }
      }
      // one level below the deepest, what hides its text goes on hiding it, and SVG and MathML are no HTML; raw text holds no elements
      if (
        this.tooDeep <= 0 ||
        isRaw ||
        (this.tooDeep === 1 && (elementKinds.get(name) === 'skip' || FOREIGN.has(name)))
      ) {
        if (this.tooDeep === 1) this.deep.keep()
        super.onopentagend(endIndex)
        this.inside.foreignContext.length = 0 // says only where self-closing tags are recognised: here they are everywhere
        return
      }
      this.settings.onTooDeep(this.inside.openTagStart)
      this.deep.open(name)
      this.onselfclosingtag(endIndex)
    }

    /** How many levels below the deepest the innermost open element stands. */
    private get tooDeep(): number {
      return this.inside.stack.length - this.settings.maxDepth
    }

    override onselfclosingtag(endIndex: number): void {
      if (this.stoppedAt !== undefined) return
      super.onselfclosingtag(endIndex)
      this.inside.foreignContext.length = 0
    }

    override onclosetag(start: number, endIndex: number): void {
      if (this.stoppedAt !== undefined) return
      const name = this.source.slice(start, endIndex).toLowerCase()
      if (name === 'select') this.isOddSelect = false
      if (this.hasForeign && (name === 'p' || name === 'br'))
        this.closeTop(foreignDepth(this.inside.stack), start)
      this.inside.htmlMode = !this.isForeign()
      if (!this.deep.has(name)) {
        const before = this.inside.stack.length
        super.onclosetag(start, endIndex)
        if (this.inside.stack.length < before) this.deep.leave(this.tooDeep)
        return
      }
      if (this.deep.close(name)) this.closeTop(this.tooDeep, start)
      // an empty element where it ends keeps the texts on both sides apart
      this.endIndex = endIndex
      this.handler.onopentag(name, {})
      this.handler.onclosetag()
      this.startIndex = endIndex + 1
    }
  }
}
