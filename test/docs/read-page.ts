import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Code, Nodes } from 'mdast'

/** A fenced block of a page, with the output that the page says it prints. */
export interface Block {
  lang: string
  meta: string
  value: string
  /** of the opening fence */
  line: number
  /** the `output` block that follows */
  output?: { value: string; line: number }
}

/** A page of the documentation as its test sees it. */
export interface Page {
  file: string
  text: string
  blocks: Block[]
  /** targets of its links */
  links: string[]
  /** `output` blocks with nothing before them that could print them */
  strays: number[]
}

const parser = unified().use(remarkParse).use(remarkGfm)
const PROGRAMS = ['ts', 'sh']

/** Reads a page's blocks; an `output` block belongs to the program block before it. */
export function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8')
  const page: Page = { file, text, blocks: [], links: [], strays: [] }
  for (const node of nodesOf(parser.parse(text))) {
    if (node.type === 'link') page.links.push(node.url)
    if (node.type !== 'code') continue
    const block = blockOf(node)
    const before = page.blocks.at(-1)
    if (block.lang !== 'output') page.blocks.push(block)
    else if (
      before &&
      PROGRAMS.includes(before.lang) &&
      !before.meta &&
      before.output === undefined
    )
      before.output = { value: block.value, line: block.line }
    else page.strays.push(block.line)
  }
  return page
}

/** A page's text with other outputs, by the line of the program block they belong to. */
export function withOutputs({ text, blocks }: Page, outputs: ReadonlyMap<number, string>): string {
  const lines = text.split('\n')
  for (const { line, output } of blocks.toReversed()) {
    const printed = outputs.get(line)
    if (output && printed !== undefined)
      lines.splice(
        output.line,
        output.value ? output.value.split('\n').length : 0,
        ...(printed ? [printed] : []),
      )
  }
  return lines.join('\n')
}

const blockOf = ({ lang, meta, value, position }: Code): Block => ({
  lang: lang ?? '',
  meta: meta ?? '',
  value,
  line: position!.start.line,
})

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}
