import { Parser, Token, TokenizerMode, defaultTreeAdapter } from 'parse5'
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5'
import type { Stretch } from './stretch.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Elements of which nothing is printed as text, by what they are (https://html.spec.whatwg.org/#rendering). */
const UNPRINTED = new Set(
  'script style noscript template iframe object embed video audio canvas svg title meta link base param img source track noembed noframes select datalist frameset map area'.split(
    ' ',
  ),
)

/** Elements that browsers take to go on to the end of the page when they are closed as XML says: the library takes them for closed. */
const CLOSED = new Set(
  'script style title textarea xmp iframe noembed noframes noscript plaintext select template'.split(
    ' ',
  ),
)

/** A reference up to its last character, or the last that counts. */
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?$/i
const LONGEST = 1000

/** The standard's algorithm, but for the elements that are closed as XML says. */
class XmlParser extends Parser<DefaultTreeAdapterMap> {
  private last: Token.Location | undefined

  constructor(private readonly source: string) {
    super({ treeAdapter: adapter, sourceCodeLocationInfo: true })
    this.tokenizer.write(source, true)
  }

  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    // in SVG and MathML the standard has such tags too
    if (!token.selfClosing || token.ackSelfClosing || !CLOSED.has(token.tagName)) return
    this.tokenizer.state = TokenizerMode.DATA
    super.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [], selfClosing: false })
  }

  override onCharacter(token: Token.CharacterToken): void {
    this.place(token)
    super.onCharacter(token)
  }
  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.place(token)
    super.onWhitespaceCharacter(token)
  }
  override onNullCharacter(token: Token.CharacterToken): void {
    this.place(token)
    super.onNullCharacter(token)
  }

  /** Where blanks, NUL and other characters change at a reference, the package has it begin at its last character. */
  private place({ location }: Token.CharacterToken): void {
    const start = location!.startOffset
    const reference =
      this.last?.endOffset === start &&
      REFERENCE.exec(this.source.slice(Math.max(0, start - LONGEST), start + 1))?.[0]
    if (reference) this.last!.endOffset = location!.startOffset = start + 1 - reference.length
    this.last = location!
  }
}

/** A tree with a text node for each stretch of the source: the usual one puts together what stands on both sides of a stray end tag. */
const adapter = {
  ...defaultTreeAdapter,
  insertText(parent: Parent, text: string): void {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
  },
  insertTextBefore(parent: Parent, text: string, before: Node): void {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before)
  },
}

/** Of these, what holds elements, and goes on where its end tag is missing until something else ends it. */
const HIDES_ON = new Set('svg object audio canvas datalist map video'.split(' '))

/** Whether an element that hides what it holds has no end tag. */
export function hidesOn(source: string): boolean {
  const todo: Node[] = [...new XmlParser(source).document.childNodes]
  for (let node; (node = todo.pop());)
    if ('childNodes' in node) {
      if (HIDES_ON.has(node.nodeName) && node.childNodes.length && !node.sourceCodeLocation?.endTag)
        return true
      todo.push(...node.childNodes)
    }
  return false
}

/** What HTML prints, as a second parser and a walk of its own see it; a line break is a line end. */
export function htmlStretches(source: string): Stretch[] {
  const texts: Stretch[] = []
  const breaks: Stretch[] = []
  const todo: Node[] = new XmlParser(source).document.childNodes.toReversed()
  while (todo.length) {
    const node = todo.pop()!
    const { startOffset: start, endOffset: end } = node.sourceCodeLocation ?? {
      startOffset: 0,
      endOffset: 0,
    }
    if (node.nodeName === '#text')
      texts.push({ start, end, text: (node as DefaultTreeAdapterTypes.TextNode).value })
    else if (node.nodeName === 'br' && end)
      breaks.push({ start, end, text: '\n' }) // `</br>` is one too, without a place
    else if ('childNodes' in node && !UNPRINTED.has(node.nodeName))
      todo.push(...node.childNodes.toReversed())
  }
  return [...texts, ...breaks].sort((a, b) => a.start - b.start)
}
