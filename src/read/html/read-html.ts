import { isTag, isText } from 'domhandler'
import { decodeHTMLAttribute } from 'entities'
import { makeAddEntities } from '../decode-entities.js'
import { makeTextBuilder } from '../text-builder.js'
import { collectLeaves } from '../collect-leaves.js'
import { MAX_PATH } from '../leaf.js'
import { makeSpanList } from '../span-list.js'
import { enterContainer } from './enter-container.js'
import {
  captionElements,
  elementKinds,
  headElements,
  inlineMarks,
  preformattedElements,
  verbatimElements,
} from './elements.js'
import { markLayoutTables } from './layout-tables.js'
import { copyLevel } from './level.js'
import { linesOf } from './lines-of.js'
import { isShort } from './is-short.js'
import { parseHtml, visitRest } from './parse-html.js'
import type { AnyNode, Element } from 'domhandler'
import type { Limits } from '../../tree/limits.js'
import type { Leaf, Reading, Region } from '../leaf.js'
import type { Report } from '../report.js'
import type { Level } from './level.js'
import type { Rest } from './parse-html.js'

const BOLD_STYLE = /font-weight\s*:\s*(bold|[6-9]\d\d)/i
const HIDDEN_STYLE = /(display\s*:\s*none|visibility\s*:\s*hidden)/i
const BLOCK_STYLE = /display\s*:\s*(block|flex|grid|table|list-item)/i

/**
 * Reads HTML into leaves: one walk over a DOM with offsets (cheerio on htmlparser2, which is linear), on a stack of its
 * own. Entities are left undecoded in the DOM so that every printed character keeps its source offset.
 */
export function readHtml(source: string, limits: Limits, report: Report): Reading {
  const depth = {
    maxDepth: limits.maxDepth,
    onTooDeep: (start: number) => {
      report(
        'max-depth',
        `Elements nested more than ${limits.maxDepth} deep: what is deeper stands at that depth.`,
        start,
      )
    },
  }
  const { document, most, rest } = parseHtml(source, { ...depth, maxNodes: limits.maxNodes })
  const { leaves, add } = collectLeaves(source.length, limits, report)
  const addEntities = makeAddEntities()
  const builder = makeTextBuilder()
  const spans = makeSpanList()
  let style = ''
  let breaks = 0 // line breaks since the last leaf
  let lastBlock: Element | undefined
  let marker = ''
  let declared: string | undefined
  let begun = false // the body has: a frameset is one only instead of a body

  const flush = (level: Level): void => {
    if (!builder.printed) {
      builder.finish()
      spans.finish(0, 0)
      style = ''
      return
    }
    const { text, from, to } = builder.finish()
    add({
      kind: 'text',
      start: text.map[1]!,
      end: text.map.at(-1)!,
      text,
      spans: spans.finish(from, to),
      path: level.path,
      region: level.region,
      joined: breaks === 1 && lastBlock === level.block,
      tag: level.tag,
      caption: level.caption,
      marker,
      style,
    })
    lastBlock = level.block
    style = marker = ''
    breaks = 0
  }

  const root: Region = { parent: undefined, role: 'page', name: '', hidden: false }
  const top: Level = {
    path: [],
    region: root,
    block: undefined,
    marks: [],
    keep: false,
    raw: false,
    tag: 0,
    caption: false,
    inline: '',
    counter: undefined,
  }

  const verbatim = copyLevel(top)
  verbatim.raw = true

  const addPiece = (level: Level, piece: string, start: number): void => {
    const before = builder.length
    const wasPrinted = builder.printed
    if (level.raw) builder.addVerbatim(piece, start, level.keep)
    else addEntities(builder, piece, start, level.keep)
    if (wasPrinted !== builder.printed)
      style = `${styleOf(level.block)}${level.inline && '>'}${level.inline}`
    if (builder.length > before)
      for (const mark of level.marks) spans.add(mark, before, builder.length)
  }

  const addText = (level: Level, data: string, start: number): void => {
    // a line end by itself between two elements parts what is on either side
    if (!level.keep && data !== '\n') {
      addPiece(level, data, start)
      return
    }
    for (const [piece, at] of linesOf(data, start)) {
      if (piece === '\n') {
        flush(level)
        breaks++
      } else addPiece(level, piece, at)
    }
  }

  /** what an element makes of the level it stands in; `undefined` to leave the element out */
  const enter = (element: Element, outer: Level): Level | undefined => {
    const { name, attribs } = element
    const kind = elementKinds.get(name)
    if (name === 'html') declared = attribs['lang']?.trim() ?? attribs['xml:lang']?.trim()
    begun ||= !headElements.has(name)
    if (
      kind === 'skip' &&
      !(name === 'frameset' && (begun || leaves.length > 0 || builder.printed))
    )
      return undefined
    if (kind === 'break') {
      // a heading that is set in two lines is one
      if (outer.tag && isShort(outer.block!))
        builder.addAs(' ', element.startIndex!, element.endIndex! + 1)
      else {
        flush(outer)
        breaks++
      }
      return undefined
    }
    if (kind === 'rule') {
      flush(outer)
      breaks = 0
      add(ruleLeaf(element, outer))
      return undefined
    }
    const css = attribs['style'] ?? ''
    const inline = !kind && !(css && BLOCK_STYLE.test(css))
    const level = copyLevel(outer)
    const bold = css !== '' && BOLD_STYLE.test(css)
    const hidden = attribs['hidden'] !== undefined || (css !== '' && HIDDEN_STYLE.test(css))
    const mark = inlineMarks.get(name) ?? (bold ? 'strong' : undefined)
    if (mark && !level.marks.some(m => m.mark === mark)) level.marks = [...level.marks, { mark }]
    if (name === 'a' && attribs['href'] !== undefined && !level.marks.some(m => m.mark === 'link'))
      level.marks = [...level.marks, { mark: 'link', url: decodeHTMLAttribute(attribs['href']) }]
    if (inline) {
      if (attribs['class'] || css || mark) level.inline = styleOf(element)
      if (hidden)
        level.region = { parent: outer.region, role: 'inline', name: nameOf(element), hidden: true }
      return level
    }
    flush(outer)
    breaks = 0
    level.block = element
    level.raw ||= verbatimElements.has(name)
    level.inline = ''
    level.keep = outer.keep || preformattedElements.has(name)
    if (/^h[1-6]$/.test(name)) level.tag = Number(name[1])
    else if (attribs['role'] === 'heading')
      level.tag = Math.min(6, Math.max(1, Number(attribs['aria-level']) || 2))
    if (captionElements.has(name)) level.caption = true
    if (
      kind === 'region' ||
      attribs['role'] ||
      hidden ||
      ((name === 'ul' || name === 'td' || name === 'ol') && (attribs['class'] || attribs['id']))
    ) {
      level.region = {
        parent: outer.region,
        role: attribs['role']?.toLowerCase() ?? name,
        name: nameOf(element),
        hidden: outer.region.hidden || hidden,
      }
    }
    if (level.path.length < MAX_PATH) enterContainer(element, level)
    const item = level.path === outer.path ? undefined : level.path.at(-1)
    if (item?.type === 'listItem' && item.number !== undefined) marker = `${item.number}.`
    return level
  }

  /** the texts of what is left of a page, apart where its blocks are */
  const readRest = (rest: Rest): void => {
    let hidden = 0 // elements that are open from the first in which nothing is printed
    let raw = 0 // and from the first in which references are none
    const part = (name: string): void => {
      if (elementKinds.has(name)) flush(top)
    }
    visitRest(
      source,
      rest,
      {
        enter(name) {
          if (hidden || (elementKinds.get(name) === 'skip' && name !== 'frameset')) hidden++
          else {
            part(name)
            if (raw || verbatimElements.has(name)) raw++
          }
        },
        leave(name) {
          if (hidden) hidden--
          else {
            part(name)
            if (raw) raw--
          }
        },
        text(value, start) {
          if (!hidden) addText(raw ? verbatim : top, value, start)
        },
      },
      depth,
    )
    flush(top)
  }

  const stack: { node: Element; level: Level; next: AnyNode | null | undefined }[] = []
  let node: AnyNode | null | undefined = document.firstChild
  let level = top
  while (node || stack.length) {
    if (!node) {
      const left = stack.pop()!
      if (level.block === left.node) {
        flush(level)
        breaks = 0
      }
      if (left.node.name === 'li') marker = '' // an empty item's number is not the next text's
      level = left.level
      node = left.next
      continue
    }
    if (isText(node)) addText(level, node.data, node.startIndex!)
    else if (isTag(node)) {
      const inner = enter(node, level)
      if (inner) {
        stack.push({ node, level, next: node.next })
        level = inner
        node = node.firstChild
        continue
      }
    }
    node = node.next
  }
  flush(level)
  if (rest) {
    report('max-nodes', `More than ${most} nodes: what follows is kept as plain text.`, rest.start)
    readRest(rest)
  }
  markLayoutTables(leaves)
  return { leaves, removed: [], ...(declared && { declared }) }
}

const nameOf = ({ attribs }: Element): string =>
  `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.trim().toLowerCase().slice(0, 200)
const styleOf = (element: Element | undefined): string =>
  element
    ? `${element.name}.${element.attribs['class']?.slice(0, 60) ?? ''}.${element.attribs['style']?.replace(/\s+/g, '').slice(0, 60) ?? ''}`
    : ''

function ruleLeaf(element: Element, { path, region }: Level): Leaf {
  const start = element.startIndex!
  const end = element.endIndex! + 1
  return {
    kind: 'rule',
    start,
    end,
    text: { value: '', map: [0, start, end] },
    spans: [],
    path,
    region,
    joined: false,
    tag: 0,
    caption: false,
    marker: '',
    style: 'hr',
  }
}
