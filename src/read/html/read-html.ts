import { elementKinds, headElements, verbatimElements } from './elements.js'
import { FOREIGN, LEAVES_FOREIGN } from './foreign.js'
import { impliedEnds, voidElements } from './implied-ends.js'
import { isPlainSelect } from './is-plain-select.js'
import { TOP, VERBATIM } from './level.js'
import { markLayoutTables } from './layout-tables.js'
import { mostNodes } from './most-nodes.js'
import { OpenElements } from './open-elements.js'
import { RAW } from './raw-text.js'
import { readTags } from './read-tags.js'
import { writeLeaves } from './write-leaves.js'
import type { Limits } from '../../tree/limits.js'
import type { Reading } from '../leaf.js'
import type { Report } from '../report.js'
import type { Level } from './level.js'
import type { Tag } from './read-tags.js'

/** What browsers read in a select beside its options (https://html.spec.whatwg.org/#parsing-main-inselect). */
const READ_IN_SELECT: ReadonlySet<string> = new Set(['script', 'template'])

/** An open element, with the level that it stands in. */
interface Opened {
  tag: Tag
  outer: Level
  /** nothing in it is printed */
  isHidden: boolean
  /** it stands deeper than elements may: what it holds stands beside it */
  isDeep: boolean
}

/**
 * Reads HTML into leaves as its tags come, on a stack of its own. Elements end as browsers end them where it matters for
 * what is printed; elsewhere what browsers show is read, if need be with what they hide because something is never closed.
 * `<title/>` and the like are closed as XML says, or they swallow the page.
 */
export function readHtml(source: string, limits: Limits, report: Report): Reading {
  const writer = writeLeaves(source, limits, report)
  const elements = new OpenElements<Opened>()
  const most = mostNodes(source.length, limits)
  let nodes = 0
  let isPlain = false // past the last node that is allowed: what follows is plain text
  let level = TOP
  let hidden = 0 // open elements from the outermost in which nothing is printed
  let declared: string | undefined
  let begun = false // the body has: a frameset is one only instead of a body
  /** in a browser an odd select is open, of which it hides the text and passes over the tags; here it is empty, and what it holds stands beside it */
  let isOddSelect = false

  const isForeign = (): boolean => (elements.top?.foreign ?? -1) >= 0

  /** Counts a node. */
  const count = (start: number): void => {
    if (isPlain || ++nodes <= most) return
    writer.flush(level)
    isPlain = true
    report('max-nodes', `More than ${most} nodes: what follows is kept as plain text.`, start)
  }

  /** Plain text is apart where its blocks are. */
  const part = (name: string): void => {
    if (elementKinds.has(name)) writer.flush(TOP)
  }

  /** Whether anything in an element is printed. */
  const isPrinted = ({ name, attributes }: Tag): boolean => {
    if (name === 'html') declared = attributes['lang']?.trim() ?? attributes['xml:lang']?.trim()
    begun ||= !headElements.has(name)
    return (
      !hidden &&
      (elementKinds.get(name) !== 'skip' ||
        (name === 'frameset' && (begun || isPlain || writer.hasPrinted)))
    )
  }

  /** An element without content, or whose content stands beside it. */
  const pass = (tag: Tag): void => {
    const kind = elementKinds.get(tag.name)
    if (isPlain) part(tag.name)
    else if (kind === 'break') writer.lineBreak(level)
    else if (kind === 'rule') writer.rule(tag, level)
    else writer.leave(tag, writer.enter(tag, level))
  }

  const push = (tag: Tag, isDeep: boolean): void => {
    const isHidden = !isPrinted(tag)
    elements.push(tag.name, { tag, outer: level, isHidden, isDeep })
    if (isHidden) hidden++
    else if (isDeep) pass(tag)
    else if (!isPlain) level = writer.enter(tag, level)
    else {
      part(tag.name)
      if (verbatimElements.has(tag.name)) level = VERBATIM
    }
  }

  /** Closes the innermost elements down to so many. */
  const closeTo = (depth: number): void => {
    while (elements.depth > depth) {
      const { tag, outer, isHidden, isDeep } = elements.pop().value
      if (isHidden) hidden--
      else if (isPlain) part(tag.name)
      else if (isDeep)
        pass({ ...tag, attributes: {} }) // keeps the texts on both sides apart
      else writer.leave(tag, level)
      level = outer
    }
  }

  readTags(source, {
    isForeign,
    text(start, end) {
      if (!RAW.has(elements.top?.name ?? '')) count(start)
      if (!hidden) writer.text(isPlain ? (level.raw ? VERBATIM : TOP) : level, start, end)
    },

    open(tag, isClosed) {
      const { name } = tag
      count(tag.start)
      if (LEAVES_FOREIGN.has(name)) closeTo(elements.depthOutsideForeign())
      const isHtml = !isForeign()
      let isOddTag = false
      if (isHtml) {
        closeTo(elements.depthOutsideHiding(name))
        const ends = impliedEnds.get(name)
        if (ends) while (elements.top && ends.has(elements.top.name)) closeTo(elements.depth - 1)
      }
      if (name === 'select' && isHtml) {
        // one in another closes it, and is no more than that
        isOddTag = isOddSelect || !isPlainSelect(source, tag.start + 1 + name.length)
        isOddSelect = !isOddSelect && isOddTag
      } else if (name === 'input' || name === 'textarea') isOddSelect = false
      else if (isOddSelect && (elementKinds.get(name) === 'skip' || FOREIGN.has(name)))
        isOddTag = !READ_IN_SELECT.has(name)
      if (isClosed || isOddTag || (isHtml && voidElements.has(name))) {
        if (isPrinted(tag)) pass(tag)
        return 'markup'
      }
      const isRaw = isHtml && RAW.has(name) && (!isOddSelect || name === 'script')
      const isDeep =
        elements.depth >= limits.maxDepth && !isRaw && elementKinds.get(name) !== 'skip'
      if (isDeep)
        report(
          'max-depth',
          `Elements nested more than ${limits.maxDepth} deep: what is deeper stands at that depth.`,
          tag.start,
        )
      push(tag, isDeep)
      return isRaw ? 'raw' : 'markup'
    },

    close(name, start, end) {
      if (name === 'select') isOddSelect = false
      if (name === 'p' || name === 'br') closeTo(elements.depthOutsideForeign())
      const isHtml = !isForeign()
      const isVoid = isHtml && voidElements.has(name)
      if (!isVoid && elements.has(name)) {
        while (elements.top!.name !== name) closeTo(elements.depth - 1)
        closeTo(elements.depth - 1)
      } else if (isHtml && (name === 'p' || name === 'br')) {
        // an end tag alone is an element without content
        if (!hidden) pass({ name, attributes: {}, start, end })
      }
    },
  })
  closeTo(0)
  writer.flush(TOP)
  markLayoutTables(writer.leaves)
  return { leaves: writer.leaves, removed: [], ...(declared && { declared }) }
}
