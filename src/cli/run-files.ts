import { PolicyError } from '../tree/policy-error.js'
import { outline } from '../views/outline.js'
import { toHtml } from '../views/to-html.js'
import { toMarkdown } from '../views/to-markdown.js'
import { chunkLines } from './chunk-lines.js'
import { evidenceLines } from './evidence-lines.js'
import { findLines } from './find-lines.js'
import { inertLines } from './inert.js'
import { ended, jsonPieces } from './json-pieces.js'
import { painter } from './paint.js'
import { print } from './print.js'
import { nameOf } from './read-bytes.js'
import { parseOptionsOf } from './reading-options.js'
import { readPolicy } from './read-policy.js'
import type { PolicyFile } from './read-policy.js'
import type { ReadingOptions } from './reading-options.js'
import type { Surroundings } from './surroundings.js'

/** What to print of each file; the outline if nothing is asked for. */
export interface ViewOptions extends ReadingOptions {
  json?: true | undefined
  markdown?: true | undefined
  html?: true | undefined
  chunks?: true | undefined
  find?: string | undefined
  evidence?: true | undefined
  explain?: true | undefined
  titles?: string | undefined
}

const VIEWS = ['json', 'markdown', 'html', 'chunks', 'find'] as const

/** Reads, parses and prints files in turn; one that cannot be read is told, and the others go on. Returns the exit code. */
export async function runFiles(
  files: readonly string[],
  options: ViewOptions,
  { stdout, stderr, env }: Surroundings,
): Promise<number> {
  if (!files.length) throw new PolicyError('invalid-options', 'No file is named. See --help.')
  const parseOptions = parseOptionsOf(options)
  const paint = painter(stdout, env)
  const several = files.length > 1
  const isOutline = !VIEWS.some(view => options[view] !== undefined)
  const isList = options.json === true && several
  let printed = 0
  let failed = 0
  for (const file of files) {
    let read: PolicyFile
    try {
      read = readPolicy(file, parseOptions)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      stderr.write(`policytree: ${inertLines(error.message)}\n`)
      failed++
      continue
    }
    const shown = view(file, read)
    await print(stdout, between(printed++))
    await print(stdout, shown)
  }
  if (isList) await print(stdout, [printed ? ']\n' : '[]\n'])
  return failed ? 1 : 0

  function between(before: number): string[] {
    if (isList) return [before ? ',\n' : '[']
    return before && isOutline ? ['\n'] : []
  }

  function view(file: string, { policy, source }: PolicyFile): Iterable<string> {
    const { json, markdown, html, chunks, find, explain, titles } = options
    const name = several ? nameOf(file) : undefined
    if (json) return isList ? jsonPieces(policy) : ended(jsonPieces(policy))
    if (markdown) return [`${inertLines(toMarkdown(policy).trimEnd())}\n`]
    if (html) return [`${toHtml(policy, { source: source(), titles }).trimEnd()}\n`]
    if (chunks) return chunkLines(policy, name)
    if (find !== undefined) return findLines(policy, find, name)
    return [
      ...(name === undefined ? [] : [`${paint(name, 'faint')}\n`]),
      `${outline(policy, { paint, explain, source: source(), titles })}\n`,
      ...(options.evidence ? ['\n', `${evidenceLines(policy, source()).join('\n')}\n`] : []),
    ]
  }
}
