import { Tokenizer as PackageTokenizer } from 'htmlparser2'
import { endOfTag } from './end-of-tag.js'
import { isSpace } from './is-space.js'
import type { TokenizerCallbacks } from 'htmlparser2'

const SPACE = 0x20
const BANG = 0x21
const DASH = 0x2d
const SLASH = 0x2f
const CLOSE = 0x3e
const BRACKET = 0x5b

/** The package's states (htmlparser2 10.1.0) in which what is left at the end is text; in the others it is a tag or comment cut off. */
const PRINTED: ReadonlySet<number> = new Set([
  1 /* Text */, 2 /* BeforeTagName */, 5 /* BeforeClosingTagName */, 25 /* InSpecialTag */,
])
const TEXT = 1
const BEFORE_ATTRIBUTE_NAME = 8
/** In a script: what begins and ends the part in which an end tag of a script within does not end the script itself. */
const SCRIPT_PARTS = /<!--|-->|<\/?script(?=[\s/>])/gi

/** What the package's tokenizer keeps for itself, untyped. */
export interface Tokens {
  state: number
  buffer: string
  sectionStart: number
  index: number
  /** what is read is raw text up to an end tag */
  isSpecial: boolean
  currentSequence: Uint8Array
  sequenceIndex: number
  cbs: TokenizerCallbacks & { isForeign(): boolean }
  stateBeforeDeclaration(unit: number): void
  stateBeforeComment(unit: number): void
  stateInDeclaration(unit: number): void
  stateBeforeClosingTagName(unit: number): void
  stateInSpecialComment(unit: number): void
  stateInClosingTagName(unit: number): void
  stateAfterClosingTagName(unit: number): void
  stateInSelfClosingTag(unit: number): void
  stateInCommentLike(unit: number): void
  stateInSpecialTag(unit: number): void
  handleTrailingData(): void
}

/**
 * The package's tokenizer, with what browsers do (https://html.spec.whatwg.org/#tokenization) where it would swallow the
 * page: `--!>` ends a comment and `<!>` is one, `<![CDATA[` begins one only in SVG and MathML, end tags may have a slash
 * and attributes and are comments without a name, `/` closes an element only right before `>`, a script may hold another
 * in a comment. The whole source is written to it at once.
 */
export function makeTokenizer(): typeof import('htmlparser2').Tokenizer {
  const Base = PackageTokenizer as unknown as new (...args: unknown[]) => Tokens
  class Tokenizer extends Base {
    /** in a script: how far its parts are known, and which one goes on there */
    private scriptAt = 0
    private scriptPart = ''

    override stateBeforeDeclaration(unit: number): void {
      super.stateBeforeDeclaration(unit === BRACKET && !this.cbs.isForeign() ? SPACE : unit)
      if (unit === CLOSE) this.stateInDeclaration(unit)
    }

    override stateBeforeComment(unit: number): void {
      super.stateBeforeComment(unit)
      if (unit === CLOSE) this.stateInDeclaration(unit)
    }

    override stateInCommentLike(unit: number): void {
      const endsHere =
        unit === BANG &&
        this.sequenceIndex === 2 &&
        this.index - this.sectionStart >= 2 &&
        this.buffer.charCodeAt(this.index + 1) === CLOSE
      if (!endsHere) {
        super.stateInCommentLike(unit)
        return
      }
      this.index++
      this.cbs.oncomment(this.sectionStart, this.index, 3)
      this.sequenceIndex = 0
      this.sectionStart = this.index + 1
      this.state = TEXT
    }

    override stateBeforeClosingTagName(unit: number): void {
      const isNameless = unit === CLOSE || isSpace(unit)
      super.stateBeforeClosingTagName(isNameless ? DASH : unit)
      if (unit === CLOSE) this.stateInSpecialComment(unit)
    }

    override stateInClosingTagName(unit: number): void {
      super.stateInClosingTagName(unit === SLASH ? SPACE : unit)
    }

    override stateAfterClosingTagName(unit: number): void {
      if (unit !== CLOSE) this.index = endOfTag(this.buffer, this.index)
      if (this.index < this.buffer.length) super.stateAfterClosingTagName(CLOSE)
    }

    override stateInSelfClosingTag(unit: number): void {
      if (isSpace(unit))
        this.state = BEFORE_ATTRIBUTE_NAME // the slash says nothing
      else super.stateInSelfClosingTag(unit)
    }

    override stateInSpecialTag(unit: number): void {
      const isName = this.sequenceIndex === this.currentSequence.length
      const ends = isName && (unit === SLASH || unit === CLOSE || isSpace(unit))
      super.stateInSpecialTag(
        ends && this.isInnerScript() ? DASH : ends && unit === SLASH ? SPACE : unit,
      )
    }

    override handleTrailingData(): void {
      if (PRINTED.has(this.state)) super.handleTrailingData()
    }

    /** Whether the end tag that was just read is that of a script within the script. */
    private isInnerScript(): boolean {
      if (this.currentSequence[3] !== 0x63 /* only script has its c there */) return false
      if (this.scriptAt < this.sectionStart) {
        this.scriptAt = this.sectionStart
        this.scriptPart = ''
      }
      SCRIPT_PARTS.lastIndex = this.scriptAt
      for (
        let found;
        SCRIPT_PARTS.lastIndex < this.index &&
        (found = SCRIPT_PARTS.exec(this.buffer)) &&
        found.index < this.index - this.currentSequence.length;
      ) {
        const part = found[0].toLowerCase()
        if (part === '-->') this.scriptPart = ''
        else if (part === '<!--') {
          if (!this.scriptPart) this.scriptPart = part
          SCRIPT_PARTS.lastIndex -= 2 // `<!-->` ends what it begins
        } else if (this.scriptPart) this.scriptPart = part === '<script' ? part : '<!--'
      }
      this.scriptAt = this.index
      if (this.scriptPart !== '<script') return false
      this.scriptPart = '<!--'
      return true
    }
  }
  return Tokenizer as unknown as typeof import('htmlparser2').Tokenizer
}
