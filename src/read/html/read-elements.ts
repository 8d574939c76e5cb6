import { elementKinds } from './elements.js'
import { FOREIGN, LEAVES_FOREIGN } from './foreign.js'
import { impliedEnds, voidElements } from './implied-ends.js'
import { isPlainSelect } from './is-plain-select.js'
import { OpenElements } from './open-elements.js'
import { RAW } from './raw-text.js'
import { readTags } from './read-tags.js'
import type { Limits } from '../../tree/limits.js'
import type { Report } from '../report.js'
import type { Tag } from './read-tags.js'

/** What browsers read in a select beside its options (https://html.spec.whatwg.org/#parsing-main-inselect). */
const READ_IN_SELECT: ReadonlySet<string> = new Set(['script', 'template'])

/** What is told of the elements and texts of a page, in their order. */
export interface ElementHandler {
  /** a stretch of source, references to characters in it as they stand */
  text(start: number, end: number): void
  /** an element begins; one that stands deeper than elements may is to stand beside what it holds */
  open(tag: Tag, isDeep: boolean): void
  /** the last one that began ends, where `end` is the offset behind it */
  close(end: number): void
  /** an element without content */
  empty(tag: Tag): void
}

/**
 * Reads the elements of a page. They end as browsers end them where it matters for what is printed; elsewhere what browsers
 * show is read, if need be with what they hide because something is never closed. `<title/>` and the like are closed as
 * XML says, or they swallow the page.
 */
export function readElements(
  source: string,
  { maxDepth }: Limits,
  report: Report,
  handler: ElementHandler,
  isRead?: (attribute: string) => boolean,
): void {
  const elements = new OpenElements()
  /** in a browser an odd select is open, of which it hides the text and passes over the tags; here it is empty, and what it holds stands beside it */
  let isOddSelect = false

  const isForeign = (): boolean => (elements.top?.foreign ?? -1) >= 0

  /** Closes the innermost elements down to so many. */
  const closeTo = (depth: number, end: number): void => {
    while (elements.depth > depth) {
      elements.pop()
      handler.close(end)
    }
  }

  /** Closes what a start tag closes without saying so. */
  const closeBefore = ({ name, start }: Tag): void => {
    if (LEAVES_FOREIGN.has(name)) closeTo(elements.depthOutsideForeign(), start)
    if (isForeign()) return
    closeTo(elements.depthOutsideHiding(name), start)
    const ends = impliedEnds.get(name)
    if (ends) while (elements.top && ends.has(elements.top.name)) closeTo(elements.depth - 1, start)
  }

  /** Whether a tag is that of an odd select, or of something in one that would hide text. */
  const isOdd = ({ name, start }: Tag): boolean => {
    if (name === 'select' && !isForeign()) {
      // one in another closes it, and is no more than that
      const isOddTag = isOddSelect || !isPlainSelect(source, start + 1 + name.length)
      isOddSelect = !isOddSelect && isOddTag
      return isOddTag
    }
    if (name === 'input' || name === 'textarea') isOddSelect = false
    return (
      isOddSelect &&
      (elementKinds.get(name) === 'skip' || FOREIGN.has(name)) &&
      !READ_IN_SELECT.has(name)
    )
  }

  readTags(
    source,
    {
      isForeign,
      text: (start, end) => {
        handler.text(start, end)
      },

      open(tag, isClosed) {
        const { name } = tag
        closeBefore(tag)
        const isHtml = !isForeign()
        if (isOdd(tag) || isClosed || (isHtml && voidElements.has(name))) {
          handler.empty(tag)
          return 'markup'
        }
        const isRaw = isHtml && RAW.has(name) && (!isOddSelect || name === 'script')
        const isDeep = elements.depth >= maxDepth && !isRaw && elementKinds.get(name) !== 'skip'
        if (isDeep)
          report(
            'max-depth',
            `Elements nested more than ${maxDepth} deep: what is deeper stands at that depth.`,
            tag.start,
          )
        handler.open(tag, isDeep)
        elements.push(name)
        return isRaw ? 'raw' : 'markup'
      },

      close(name, start, end) {
        if (name === 'select') isOddSelect = false
        if (name === 'p' || name === 'br') closeTo(elements.depthOutsideForeign(), start)
        const isHtml = !isForeign()
        if (elements.has(name) && !(isHtml && voidElements.has(name))) {
          while (elements.top!.name !== name) closeTo(elements.depth - 1, start)
          closeTo(elements.depth - 1, end)
        } else if (isHtml && (name === 'p' || name === 'br'))
          handler.empty({ name, attributes: {}, start, end }) // an end tag alone stands for one
      },
    },
    isRead,
  )
  closeTo(0, source.length)
}
