import { checkOptions, isNumber } from '../tree/check-options.js'
import { textOf } from './walk.js'
import type { Position } from 'unist'
import type { OptionChecks } from '../tree/check-options.js'
import type { Label, Policy, Section } from '../tree/types.js'

/** A stretch of a policy for search or a language model: text of one section, with where it stands. */
export interface Chunk {
  /** printed text, blocks separated by line ends */
  text: string
  /** titles from the policy's down to the section's own */
  path: string[]
  /** of the section */
  labels: Label[]
  language: string
  /** of the blocks that it was taken from */
  position: Position
}

/** Options of `toChunks`. */
export interface ChunkOptions {
  /** UTF-16 units, at least 2; a longer section is cut between blocks, a longer block between sentences; default 2000 */
  maxLength?: number | undefined
}

const checks: OptionChecks<ChunkOptions> = { maxLength: isNumber(2) }

/**
 * A policy as chunks of at most `maxLength`, never across sections; all printed text of the tree stands in one of them.
 *
 * @throws PolicyError `invalid-options`
 */
export function toChunks(policy: Policy, options: ChunkOptions = {}): Chunk[] {
  checkOptions(options, checks)
  const { maxLength = 2000 } = options
  const chunks: Chunk[] = []
  const todo: { node: Policy | Section; path: string[] }[] = [
    { node: policy, path: policy.title ? [policy.title] : [] },
  ]
  while (todo.length) {
    const { node, path } = todo.pop()!
    const labels = node.type === 'section' ? node.labels : []
    let open: Chunk | undefined
    for (const child of node.children) {
      if (child.type === 'section') continue
      for (const text of pieces(textOf(child), maxLength)) {
        if (open && open.text.length + 1 + text.length <= maxLength) {
          open.text += `\n${text}`
          open.position = { start: open.position.start, end: child.position!.end }
        } else if (text)
          chunks.push(
            (open = { text, path, labels, language: node.language, position: child.position! }),
          )
      }
    }
    for (const section of node.children.filter(child => child.type === 'section').toReversed())
      todo.push({ node: section, path: section.title ? [...path, section.title] : path })
  }
  return chunks
}

/** Cuts a long text behind the last sentence that fits, else behind the last word, else where it must. */
function* pieces(text: string, maxLength: number): Generator<string> {
  while (text.length > maxLength) {
    const head = text.slice(0, maxLength)
    const sentence = Math.max(
      ...['. ', '。', '! ', '? ', '\n', '！', '？'].map(mark => head.lastIndexOf(mark) + 1),
    )
    const at =
      sentence > maxLength / 3
        ? sentence
        : head.lastIndexOf(' ') + 1 || lastBoundary(text, head.length)
    yield text.slice(0, at).trim()
    text = text.slice(at).trim()
  }
  yield text
}

/** Marks that stand on a letter, and the signs of Hangul behind the first of a syllable. */
const GOES_ON = /^[\p{M}\u1160-\u11ff]/u
/** A letter with more marks than this is none: it is cut as well. */
const MOST_MARKS = 32

/** The last offset up to `at` that lies in no letter: behind no half of a pair, before no mark. */
function lastBoundary(text: string, at: number): number {
  let start = at
  while (start > 1 && at - start < MOST_MARKS && GOES_ON.test(text.slice(start, start + 2))) start--
  if (start === 1 || at - start === MOST_MARKS) start = at
  return cutsPair(text, start) ? start - 1 : start
}

/** Whether an offset lies within a surrogate pair. */
const cutsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
