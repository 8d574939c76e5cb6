import { continues } from '../text/read-text.js'
import { makeTextBuilder } from '../text-builder.js'
import { makeSpanList } from '../span-list.js'
import { addAligned } from './align.js'
import type { Nodes } from 'mdast'
import type { Mark, Span } from '../leaf.js'
import type { SourceText } from '../source-text.js'
import type { Line } from '../text/wrap-width.js'

/** One printed line of a Markdown block. */
export interface InlineLine {
  text: SourceText
  spans: Span[]
}

const BREAK_TAG = /^<br\b/i
const CODE_FENCE = /^`*/

/** Marks of the nodes that put one on their text. */
function markOf(
  node: Nodes,
  definitions: ReadonlyMap<string, string>,
): { mark: Mark; url?: string } | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { mark: node.type }
    case 'link':
      return { mark: 'link', url: node.url }
    case 'linkReference':
      return { mark: 'link', url: definitions.get(node.identifier)! }
    default:
      return undefined
  }
}

/**
 * Reads a block's inline content as lines. A line end in the source is a line end here too, unless the text is
 * hard-wrapped at `width` columns and the line goes on; Markdown would print all of them as one paragraph, but policies
 * are pasted into it as plain text. `definitions` are the addresses of link references.
 */
export function readInline(
  source: string,
  block: Nodes & { children: Nodes[] },
  width: number,
  definitions: ReadonlyMap<string, string>,
): InlineLine[] {
  const lines: InlineLine[] = []
  const builder = makeTextBuilder()
  const marks: { mark: Mark; url?: string }[] = []
  const spans = makeSpanList()

  const flush = (): void => {
    const printed = builder.printed
    const { text, from, to } = builder.finish()
    const marked = spans.finish(from, to)
    if (printed) lines.push({ text, spans: marked })
  }
  const add = (write: () => void): void => {
    const start = builder.length
    write()
    if (builder.length > start) for (const mark of marks) spans.add(mark, start, builder.length)
  }

  const stack: { nodes: Nodes[]; next: number; marked: boolean }[] = [
    { nodes: block.children, next: 0, marked: false },
  ]
  while (stack.length) {
    const level = stack.at(-1)!
    const node = level.nodes[level.next++]
    if (!node) {
      if (stack.pop()!.marked) marks.pop()
      continue
    }
    const start = node.position!.start.offset!
    const end = node.position!.end.offset!
    if (node.type === 'text') {
      for (const [i, line] of splitLines(source, node.value, start, end, width).entries()) {
        if (i > 0) flush()
        add(() => addAligned(builder, line.value, source, line.start, line.end))
      }
    } else if (node.type === 'inlineCode') {
      const inner = source.indexOf(
        node.value,
        start + CODE_FENCE.exec(source.slice(start, end))![0].length,
      ) // which may be code itself
      marks.push({ mark: 'code' })
      add(() =>
        inner >= 0 && inner < end
          ? builder.addVerbatim(node.value, inner)
          : builder.addAs(node.value, start, end),
      )
      marks.pop()
    } else if (node.type === 'break' || (node.type === 'html' && BREAK_TAG.test(node.value)))
      flush()
    else if ('children' in node) {
      const mark = markOf(node, definitions)
      const marked = mark !== undefined && !marks.some(outer => outer.mark === mark.mark)
      if (marked) marks.push(mark)
      stack.push({ nodes: node.children as Nodes[], next: 0, marked })
    }
  }
  flush()
  return lines
}

/** The lines of a text node's value that do not go on in the next. */
function splitLines(
  source: string,
  value: string,
  start: number,
  end: number,
  width: number,
): (Line & { value: string })[] {
  const whole = [{ value, start, end }]
  if (!value.includes('\n')) return whole
  const values = value.split('\n')
  const lines = linesBetween(source, start, end)
  if (lines.length !== values.length) return whole
  const out: (Line & { value: string })[] = []
  let from = 0
  for (let i = 1; i <= lines.length; i++) {
    const last = i === lines.length
    if (
      !last &&
      width &&
      continues(source, fullLine(source, lines[i - 1]!), fullLine(source, lines[i]!), width)
    )
      continue
    out.push({
      value: values.slice(from, i).join('\n'),
      start: from ? lines[from]!.start : start,
      end: last ? end : lines[i - 1]!.end,
    })
    from = i
  }
  return out
}

/** The lines of a range as the parser ends them, with what blanks they have: in the value stand all but ASCII ones. */
function linesBetween(source: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  let from = start
  for (const { 0: lineEnd, index } of source.slice(start, end).matchAll(/\r\n?|\n/g)) {
    lines.push({ start: from, end: start + index })
    from = start + index + lineEnd.length
  }
  return [...lines, { start: from, end }]
}

/** The source line around a range, of which the range may be the end or the beginning. */
function fullLine(source: string, { start, end }: Line): Line {
  const stop = source.indexOf('\n', end)
  return { start: source.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? source.length : stop }
}
