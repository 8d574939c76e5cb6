import { collectLeaves } from '../collect-leaves.js'
import { MAX_PATH } from '../leaf.js'
import { readHtml } from '../html/read-html.js'
import { linesOf } from '../text/read-text.js'
import { wrapWidth } from '../text/wrap-width.js'
import { codeText } from './code-text.js'
import { definitionsOf } from './definitions-of.js'
import { parseMarkdown } from './parse-markdown.js'
import { readFrontMatter } from './front-matter.js'
import { readInline } from './read-inline.js'
import type { Nodes } from 'mdast'
import type { Limits } from '../../tree/limits.js'
import type { Container, Leaf, Reading, Region } from '../leaf.js'
import type { Report } from '../report.js'

/** A block with the containers it stands in, and the number printed before it. */
interface Step {
  node: Nodes
  path: readonly Container[]
  marker: string
}

/** Reads Markdown (CommonMark, GFM tables, front matter) into leaves; each printed line of a paragraph is one. */
export function readMarkdown(source: string, limits: Limits, report: Report): Reading {
  let lead = 0 // the parser takes a byte order mark away and does not count it
  while (source.charCodeAt(lead) === 0xfeff) lead++
  if (!lead) return readDocument(source, limits, report)
  const { leaves, removed } = readDocument(source.slice(lead), limits, movedReport(report, lead))
  return {
    leaves: leaves.map(leaf => movedLeaf(leaf, lead)),
    removed: removed.map(r => ({ ...r, start: r.start + lead, end: r.end + lead })),
  }
}

function readDocument(source: string, limits: Limits, report: Report): Reading {
  const width = wrapWidth(source, [...linesOf(source)])
  const region: Region = { parent: undefined, role: 'page', name: '', hidden: false }
  const { leaves, add } = collectLeaves(source.length, limits, report)
  const reading: Reading = { leaves, removed: [] }
  // what the parser makes of U+0000 itself, but then it miscounts the asterisks beside it
  const root: Nodes = parseMarkdown(source.replaceAll('\0', '\ufffd'))
  const definitions = definitionsOf(root)
  const todo: Step[] = [{ node: root, path: [], marker: '' }]
  while (todo.length) {
    const step = todo.pop()!
    const container = containerOf(step.node)
    const path = container && step.path.length < MAX_PATH ? [...step.path, container] : step.path
    const { node, marker } = step
    const start = node.position!.start.offset!
    const end = node.position!.end.offset!
    const leaf = (part: Pick<Leaf, 'kind' | 'text' | 'style'> & Partial<Leaf>): void => {
      add({
        start,
        end,
        spans: [],
        path,
        region,
        joined: false,
        tag: 0,
        caption: false,
        marker: '',
        ...part,
      })
    }
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'tableCell': {
        const tag = node.type === 'heading' ? node.depth : 0
        for (const [i, { text, spans }] of readInline(source, node, width, definitions).entries()) {
          leaf({
            kind: 'text',
            start: text.map[1]!,
            end: text.map.at(-1)!,
            text,
            spans,
            joined: i > 0,
            tag,
            marker: i ? '' : marker,
            style: tag ? `h${tag}` : (path.at(-1)?.type ?? 'p'),
          })
        }
        break
      }
      case 'code':
        if (node.value.trim())
          leaf({
            kind: 'code',
            text: codeText(source, node, start, end),
            style: 'code',
            ...(node.lang && { lang: node.lang }),
          })
        break
      case 'thematicBreak':
        leaf({ kind: 'rule', text: { value: '', map: [0, start, end] }, style: 'hr' })
        break
      case 'html':
        for (const inner of htmlLeaves(source, start, end, path, region, limits, report)) add(inner)
        break
      default:
        if (isFrontMatter(node)) {
          const { title, removed } = readFrontMatter(source, start, end, region)
          if (title) add(title)
          reading.removed.push(...removed)
        } else if ('children' in node) {
          for (const [i, child] of [...node.children.entries()].reverse())
            todo.push({ node: child, path, marker: markerOf(node, i) || (i ? '' : marker) })
        }
    }
  }
  return reading
}

const isFrontMatter = (node: { type: string }): boolean =>
  node.type === 'yaml' || node.type === 'toml'

function containerOf(node: Nodes): Container | undefined {
  switch (node.type) {
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered === true,
        ...(node.ordered && { number: node.start ?? 1 }),
      }
    case 'table':
      return { type: 'table', align: node.align ?? [] }
    case 'listItem':
    case 'blockquote':
    case 'tableRow':
    case 'tableCell':
      return { type: node.type }
    default:
      return undefined
  }
}

/** The number that an ordered list prints before its item `i`. */
const markerOf = (node: Nodes, i: number): string =>
  node.type === 'list' && node.ordered ? `${(node.start ?? 1) + i}.` : ''

/** Leaves of raw HTML in Markdown, with offsets into the whole source. */
function htmlLeaves(
  source: string,
  start: number,
  end: number,
  path: readonly Container[],
  region: Region,
  limits: Limits,
  report: Report,
): Leaf[] {
  return readHtml(source.slice(start, end), limits, movedReport(report, start)).leaves.map(
    leaf => ({
      ...movedLeaf(leaf, start),
      path: [...path, ...leaf.path].slice(0, MAX_PATH),
      region,
    }),
  )
}

/** A report or a leaf of a part of the source, its offsets moved to where that part begins. */
const movedReport =
  (report: Report, by: number): Report =>
  (code, text, start, end) =>
    report(code, text, start === undefined ? start : start + by, end === undefined ? end : end + by)
const movedLeaf = (leaf: Leaf, by: number): Leaf => ({
  ...leaf,
  start: leaf.start + by,
  end: leaf.end + by,
  text: { ...leaf.text, map: leaf.text.map.map((n, i) => (i % 3 ? n + by : n)) },
})
