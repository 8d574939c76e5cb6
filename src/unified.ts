import { toHtml as printHtml } from 'hast-util-to-html'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { toMarkdown as printMarkdown } from 'mdast-util-to-markdown'
import { parsePolicy } from './parse-policy.js'
import { asRoot } from './pipeline/as-root.js'
import { hasPositions } from './pipeline/has-positions.js'
import { markSections } from './pipeline/mark-sections.js'
import { sectionsToMarkdown } from './pipeline/sections-to-markdown.js'
import { toMarkdown } from './views/to-markdown.js'
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Node, Position } from 'unist'
import type { ParseOptions } from './options.js'
import type { Policy } from './tree/types.js'

/** Options of `remarkPolicy` and `rehypePolicy`: those of `parsePolicy` but for what the tree says itself. */
export type TreeOptions = Omit<ParseOptions, 'format' | 'charset'>

/** What these plugins use of a VFile. */
interface VFileLike {
  value: unknown
  data: Record<string, unknown>
  toString(): string
  message(reason: string, options: object): { url?: string | undefined }
}

/**
 * unified parser: `unified().use(policyParse).parse(file)` gives a `Policy`, which `remark-stringify` and `remark-rehype`
 * can go on with. What `parsePolicy` has to say of the input becomes messages of the VFile, with their codes as rules.
 */
export const policyParse: Plugin<[ParseOptions?], string, Policy & Node> = function (options) {
  extendMarkdown(this)
  this.parser = (document, file) => {
    const policy = parsePolicy(typeof file.value === 'object' ? file.value : document, options)
    tellAll(file, policy)
    return markSections(policy)
  }
}

/** unified compiler: writes a `Policy` as Markdown. */
export const policyStringify: Plugin<[], Node, string> = function () {
  this.compiler = tree => toMarkdown(tree as Policy)
}

/**
 * Transformer of mdast: what `remark-parse` made becomes the policy's content, its sections nodes of the type `section`,
 * which `remark-stringify` writes as their text and `remark-rehype` as `<section id data-labels>`. The policy itself is
 * `file.data.policy`. The file's text is read, so use it before what changes the tree; where the tree has no positions, it
 * is written as Markdown first, `file.data.policySource`, in which all offsets count (message `no-positions`).
 */
export const remarkPolicy: Plugin<[TreeOptions?], Root> = function (options = {}) {
  extendMarkdown(this)
  return (tree, file) => {
    const source = sourceOf(tree, file, () =>
      printMarkdown(tree, { extensions: [gfmToMarkdown()] }),
    )
    return asRoot(read(source, { ...options, format: 'markdown' }, file))
  }
}

/** Transformer of hast: the same for what `rehype-parse` made; the policy's sections become `<section id data-labels>`. */
export const rehypePolicy: Plugin<[TreeOptions?], HastRoot> = (options = {}) => {
  return (tree, file) => {
    const source = sourceOf(tree, file, () => printHtml(tree))
    return toHast(asRoot(read(source, { ...options, format: 'html' }, file))) as HastRoot
  }
}

function extendMarkdown(processor: { data(): object }): void {
  const data = processor.data() as { toMarkdownExtensions?: object[] }
  ;(data.toMarkdownExtensions ??= []).push(gfmToMarkdown(), sectionsToMarkdown)
}

function sourceOf(tree: Node, file: VFileLike, print: () => string): string {
  if (file.value !== undefined && hasPositions(tree)) return String(file)
  const source = print()
  file.data['policySource'] = source
  tell(file, 'no-positions', 'The tree has no positions: offsets count in file.data.policySource.')
  return source
}

function read(source: string, options: ParseOptions, file: VFileLike): Policy {
  const policy = parsePolicy(source, options)
  tellAll(file, policy)
  file.data['policy'] = policy
  return policy
}

function tellAll(file: VFileLike, { messages }: Policy): void {
  for (const { code, text, position } of messages) tell(file, code, text, position)
}

function tell(file: VFileLike, code: string, text: string, place?: Position): void {
  const message = file.message(text, {
    ruleId: code,
    source: 'policytree',
    ...(place && { place }),
  })
  message.url = DOCUMENTATION
}

const DOCUMENTATION = 'https://www.npmjs.com/package/policytree#limits-and-errors'
