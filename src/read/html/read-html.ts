import { makeIsWithin } from '../range.js'
import { printedText } from '../source-text.js'
import { elementKinds, headElements, verbatimElements } from './elements.js'
import { TOP, VERBATIM } from './level.js'
import { markLayoutTables } from './layout-tables.js'
import { mostNodes } from './most-nodes.js'
import { RAW } from './raw-text.js'
import { readElements } from './read-elements.js'
import { writeLeaves } from './write-leaves.js'
import type { Limits } from '../../tree/limits.js'
import type { Reading } from '../leaf.js'
import type { Range } from '../range.js'
import type { Report } from '../report.js'
import type { Level } from './level.js'
import type { Tag } from './read-tags.js'

/** An open element, with the level that it stands in. */
interface Open {
  tag: Tag
  outer: Level
  /** nothing in it is printed */
  isHidden: boolean
  /** what it holds stands beside it */
  isDeep: boolean
}

/**
 * Reads HTML into leaves as its elements come: each makes a level of the one that it stands in, on which texts are written.
 * What is printed in some ranges of the source, which are in order and apart, is set aside.
 */
export function readHtml(
  source: string,
  limits: Limits,
  report: Report,
  outside: readonly Range[] = [],
): Reading {
  const writer = writeLeaves(source, limits, report)
  const aside = outside.length ? writeLeaves(source, limits, report) : undefined
  const isOutside = makeIsWithin(outside)
  const stack: Open[] = []
  const most = mostNodes(source.length, limits)
  let nodes = 0
  let isPlain = false // past the last node that is allowed: what follows is plain text
  let level = TOP
  let hidden = 0 // open elements from the outermost in which nothing is printed
  let declared: string | undefined
  let begun = false // the body has: a frameset is one only instead of a body

  /** Counts a node. */
  const count = (start: number): void => {
    if (isPlain || ++nodes <= most) return
    writer.flush(level)
    isPlain = true
    report('max-nodes', `More than ${most} nodes: what follows is kept as plain text.`, start)
  }

  /** Plain text is apart where its blocks are. */
  const part = (name: string, to = writer): void => {
    if (elementKinds.has(name)) to.flush(TOP)
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

  const pass = (tag: Tag): void => {
    const kind = elementKinds.get(tag.name)
    if (isPlain || isOutside(tag.start)) part(tag.name)
    else if (kind === 'break') writer.lineBreak(level)
    else if (kind === 'rule') writer.rule(tag, level)
    else writer.leave(tag, writer.enter(tag, level))
  }

  readElements(source, limits, report, {
    text(start, end) {
      if (!RAW.has(stack.at(-1)?.tag.name ?? '')) count(start)
      if (hidden) return
      const plain = level.raw ? VERBATIM : TOP
      if (aside && isOutside(start)) aside.text(plain, start, end)
      else writer.text(isPlain ? plain : level, start, end)
    },

    empty(tag) {
      count(tag.start)
      if (aside) part(tag.name, aside)
      if (isPrinted(tag)) pass(tag)
    },

    open(tag, isDeep) {
      count(tag.start)
      if (aside) part(tag.name, aside)
      const isHidden = !isPrinted(tag)
      stack.push({ tag, outer: level, isHidden, isDeep })
      if (isHidden) hidden++
      else if (isDeep) pass(tag)
      else if (!isPlain) level = writer.enter(tag, level)
      else {
        part(tag.name)
        if (verbatimElements.has(tag.name)) level = VERBATIM
      }
    },

    close() {
      const { tag, outer, isHidden, isDeep } = stack.pop()!
      if (aside) part(tag.name, aside)
      if (isHidden) hidden--
      else if (isPlain) part(tag.name)
      else if (isDeep)
        pass({ ...tag, attributes: {} }) // keeps the texts on both sides apart
      else writer.leave(tag, level)
      level = outer
    },
  })
  writer.flush(TOP)
  aside?.flush(TOP)
  markLayoutTables(writer.leaves)
  const removed = (aside?.leaves ?? []).map(({ start, end, text }) => ({
    reason: 'selector' as const,
    start,
    end,
    text: printedText(text),
  }))
  return { leaves: writer.leaves, removed, ...(declared && { declared }) }
}
