import { decodeHTMLAttribute } from 'entities'
import { makeAddEntities } from '../decode-entities.js'
import { makeTextBuilder } from '../text-builder.js'
import { collectLeaves } from '../collect-leaves.js'
import { joinLeaves } from '../join-leaves.js'
import { MAX_PATH } from '../leaf.js'
import { makeSpanList } from '../span-list.js'
import {
  captionElements,
  elementKinds,
  inlineMarks,
  preformattedElements,
  verbatimElements,
} from './elements.js'
import { enterContainer } from './enter-container.js'
import { arePhrase } from './are-phrase.js'
import { copyLevel } from './level.js'
import { linesOf } from './lines-of.js'
import type { Limits } from '../../tree/limits.js'
import type { Leaf } from '../leaf.js'
import type { Report } from '../report.js'
import type { Level } from './level.js'
import type { Tag } from './read-tags.js'

const BOLD_STYLE = /font-weight\s*:\s*(bold|[6-9]\d\d)/i
const HIDDEN_STYLE = /(display\s*:\s*none|visibility\s*:\s*hidden)/i
const BLOCK_STYLE = /display\s*:\s*(block|flex|grid|table|list-item)/i

/** Makes leaves of the texts of a page as they come, each on a level. */
export interface LeafWriter {
  readonly leaves: Leaf[]
  /** whether any text is printed so far */
  readonly hasPrinted: boolean
  /** a stretch of the source */
  text(level: Level, start: number, end: number): void
  /** ends the line that is being written */
  flush(level: Level): void
  /** what an element makes of the level it stands in */
  enter(tag: Tag, outer: Level): Level
  /** ends an element, where `level` is the one that it made */
  leave(tag: Tag, level: Level): void
  lineBreak(level: Level): void
  rule(tag: Tag, level: Level): void
}

/** Makes a writer for one source; every printed character keeps its offset there. */
export function writeLeaves(source: string, limits: Limits, report: Report): LeafWriter {
  const { leaves, add } = collectLeaves(source.length, limits, report)
  const addEntities = makeAddEntities()
  const builder = makeTextBuilder()
  const spans = makeSpanList()
  let style = ''
  let breaks = 0 // line breaks since the last leaf
  let lastBlock: Tag | undefined
  let marker = ''
  let lines: Leaf[] = [] // of a heading, as long as it may be one phrase
  let parts = 1 // what its line breaks part, empty or not

  /** The line that is written, if anything is printed in it. */
  const take = (level: Level): Leaf | undefined => {
    if (!builder.printed) {
      builder.finish()
      spans.finish(0, 0)
      style = ''
      return undefined
    }
    const { text, from, to } = builder.finish()
    const leaf: Leaf = {
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
    }
    lastBlock = level.block
    style = marker = ''
    breaks = 0
    return leaf
  }

  const flush = (level: Level): void => {
    const leaf = take(level)
    if (parts === 1) {
      if (leaf) add(leaf)
      return
    }
    if (leaf) lines.push(leaf)
    // a heading that is set in two lines is one
    if (lines.length > 1 && arePhrase(lines, parts))
      add(lines.reduce((first, second) => joinLeaves(first, second)))
    else for (const line of lines) add(line)
    lines = []
    parts = 1
  }

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

  return {
    leaves,
    get hasPrinted() {
      return leaves.length > 0 || lines.length > 0 || builder.printed
    },
    flush,
    text(level, start, end) {
      const data = source.slice(start, end)
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
    },
    lineBreak(level) {
      if (level.tag) {
        const leaf = take(level)
        if (leaf) lines.push(leaf)
        parts++
      } else flush(level)
      breaks++
    },
    rule({ start, end }, level) {
      flush(level)
      breaks = 0
      add({
        kind: 'rule',
        start,
        end,
        text: { value: '', map: [0, start, end] },
        spans: [],
        path: level.path,
        region: level.region,
        joined: false,
        tag: 0,
        caption: false,
        marker: '',
        style: 'hr',
      })
    },
    enter(tag, outer) {
      const { name, attributes } = tag
      const kind = elementKinds.get(name)
      const css = attributes['style'] ?? ''
      const inline = !kind && !(css && BLOCK_STYLE.test(css))
      const level = copyLevel(outer)
      const bold = css !== '' && BOLD_STYLE.test(css)
      const hidden = attributes['hidden'] !== undefined || (css !== '' && HIDDEN_STYLE.test(css))
      const mark = inlineMarks.get(name) ?? (bold ? 'strong' : undefined)
      if (mark && !level.marks.some(m => m.mark === mark)) level.marks = [...level.marks, { mark }]
      const { href } = attributes
      if (name === 'a' && href !== undefined && !level.marks.some(m => m.mark === 'link')) {
        const url = decodeHTMLAttribute(href)
        level.marks = [...level.marks, { mark: 'link', url }]
      }
      if (inline) {
        if (attributes['class'] || css || mark) level.inline = styleOf(tag)
        if (hidden)
          level.region = { parent: outer.region, role: 'inline', name: nameOf(tag), hidden: true }
        return level
      }
      flush(outer)
      breaks = 0
      level.block = tag
      level.raw ||= verbatimElements.has(name)
      level.inline = ''
      level.keep = outer.keep || preformattedElements.has(name)
      const role = attributes['role']
      if (/^h[1-6]$/.test(name)) level.tag = Number(name[1])
      else if (role === 'heading')
        level.tag = Math.min(6, Math.max(1, Number(attributes['aria-level']) || 2))
      if (captionElements.has(name)) level.caption = true
      if (
        kind === 'region' ||
        role ||
        hidden ||
        ((name === 'ul' || name === 'td' || name === 'ol') &&
          (attributes['class'] || attributes['id']))
      ) {
        level.region = {
          parent: outer.region,
          role: role?.toLowerCase() ?? name,
          name: nameOf(tag),
          hidden: outer.region.hidden || hidden,
        }
      }
      if (level.path.length < MAX_PATH) enterContainer(tag, level)
      const item = level.path === outer.path ? undefined : level.path.at(-1)
      if (item?.type === 'listItem' && item.number !== undefined) marker = `${item.number}.`
      return level
    },
    leave(tag, level) {
      if (level.block === tag) {
        flush(level)
        breaks = 0
      }
      if (tag.name === 'li') marker = '' // an empty item's number is not the next text's
    },
  }
}

const nameOf = ({ attributes }: Tag): string =>
  `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.trim().toLowerCase().slice(0, 200)

const styleOf = (tag: Tag | undefined): string =>
  tag
    ? `${tag.name}.${tag.attributes['class']?.slice(0, 60) ?? ''}.${tag.attributes['style']?.replace(/\s+/g, '').slice(0, 60) ?? ''}`
    : ''
