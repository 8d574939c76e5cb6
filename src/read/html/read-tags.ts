import { Tokenizer } from 'htmlparser2'
import { endOfTag } from './end-of-tag.js'
import { endOfRaw } from './raw-text.js'
import { writtenForPackage } from './written-for-package.js'
import type { TokenizerCallbacks } from 'htmlparser2'

const CLOSE = 0x3e
const SLASH = 0x2f
const CDATA = '![CDATA['

/** Attributes by their names in lower case, their values as they stand; of one that stands there twice the first counts. */
export type Attributes = Readonly<Record<string, string>>
/** Those that say anything of a text. */
const READ: ReadonlySet<string> = new Set(
  'class id style role aria-level hidden href lang xml:lang start value'.split(' '),
)
const NONE: Attributes = Object.freeze({})

/** A start tag; offsets into the source, `end` behind its `>`. */
export interface Tag {
  name: string
  attributes: Attributes
  start: number
  end: number
}

/** What is told of the tags and texts of a source, in their order. Names are in lower case. */
export interface TagHandler {
  /** a stretch of source, references to characters in it as they stand */
  text(start: number, end: number): void
  /** a start tag, which closes itself or does not; says how what follows is read */
  open(tag: Tag, isClosed: boolean): 'markup' | 'raw'
  close(name: string, start: number, end: number): void
  /** whether what is read stands in SVG or MathML */
  isForeign(): boolean
}

/** Elements whose content htmlparser2 takes for raw text by itself. */
const RAW_IN_PACKAGE: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp'])

/**
 * Reads the tags and texts of a source with htmlparser2's tokenizer, which knows nothing of elements: where the standard
 * reads on in another way than it does (raw text, CDATA, attributes of end tags), another one is set on there.
 */
export function readTags(
  source: string,
  handler: TagHandler,
  isRead = (attribute: string): boolean => READ.has(attribute),
): void {
  const written = writtenForPackage(source)
  let base = 0 // where the tokenizer at work was set on
  let next = 0 // where another one is; −1: nowhere
  let textStart = 0
  let textEnd = 0
  let name = ''
  let nameStart = 0
  let attributes: Record<string, string> | undefined
  let attribute = '' // '' where its value is not needed
  let value = ''
  let tokenizer: Tokenizer

  const goOn = (at: number): void => {
    next = at
    tokenizer.pause()
  }
  /** Tells of the text before a tag or comment; what follows begins at `end`. */
  const passText = (end: number): void => {
    if (textEnd > textStart) handler.text(textStart, textEnd)
    textStart = textEnd = end
  }
  /** What is read as a comment is CDATA in SVG and MathML. */
  const passInstruction = (start: number, end: number): void => {
    passText(end)
    if (!source.startsWith(CDATA, start - 1) || !handler.isForeign()) return
    const from = start - 1 + CDATA.length
    const found = source.indexOf(']]>', from)
    const to = found < 0 ? source.length : found
    if (to > from) handler.text(from, to)
    goOn(Math.min(to + 3, source.length))
  }
  const openTag = (close: number, isClosed: boolean, isRawInPackage: boolean): void => {
    passText(close + 1)
    const tag = { name, attributes: attributes ?? NONE, start: nameStart - 1, end: close + 1 }
    if (handler.open(tag, isClosed) === 'raw') {
      const end = endOfRaw(source, close + 1, name)
      if (end > close + 1) handler.text(close + 1, end)
      goOn(end)
    } else if (isRawInPackage) goOn(close + 1)
  }

  const callbacks: TokenizerCallbacks = {
    ontext(start, end) {
      // what a tag leaves that is cut off at the end of the source is no text, and goes on from nothing
      if (base + start === textEnd) textEnd = base + end
      else if (base + end === source.length) passInstruction(base + start, base + end)
    },
    onopentagname(start, end) {
      nameStart = base + start
      name = source.slice(nameStart, base + end).toLowerCase()
      attributes = undefined
    },
    onattribname(start, end) {
      attribute = source.slice(base + start, base + end).toLowerCase()
      if (!isRead(attribute)) attribute = ''
      value = ''
    },
    onattribdata(start, end) {
      if (attribute) value = source.slice(base + start, base + end)
    },
    onattribend() {
      if (attribute)
        (attributes ??= Object.create(null) as Record<string, string>)[attribute] ??= value
    },
    onopentagend(close) {
      openTag(base + close, false, RAW_IN_PACKAGE.has(name))
    },
    onselfclosingtag(close) {
      // a slash closes an element right before the `>` only
      openTag(base + close, source.charCodeAt(base + close - 1) === SLASH, false)
    },
    onclosetag(start, end) {
      const from = base + start
      const [name = ''] = source.slice(from, base + end).split('/', 1)
      let close = base + end
      if (source.charCodeAt(close) !== CLOSE || close > from + name.length) {
        close = endOfTag(source, from + name.length)
        if (close !== source.indexOf('>', base + end)) goOn(Math.min(close + 1, source.length))
      }
      passText(close + 1)
      handler.close(name.toLowerCase(), from - 2, close + 1)
    },
    oncomment(_start, end) {
      passText(base + end + 1)
    },
    ondeclaration(_start, end) {
      passText(base + end + 1)
    },
    onprocessinginstruction(start, end) {
      passInstruction(base + start, base + end + 1)
    },
    onend() {
      passText(source.length)
    },
    oncdata: unread,
    onattribentity: unread,
    ontextentity: unread,
  }

  while (next >= 0) {
    base = textStart = textEnd = next
    next = -1
    tokenizer = new Tokenizer({ decodeEntities: false }, callbacks)
    tokenizer.write(written.slice(base))
    if (next < 0) tokenizer.end()
  }
}

function unread(): void {
  /* nothing is written as CDATA, and references are left as they stand */
}
