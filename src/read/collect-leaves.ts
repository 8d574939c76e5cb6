import { appendText } from './append-text.js'
import type { Limits } from '../tree/limits.js'
import type { GrowingText } from './append-text.js'
import type { Leaf } from './leaf.js'
import type { Report } from './report.js'

/** Blocks that any input may have, and the characters that it must have for each one more: real pages have 600 at most, and long policies have 120 characters for each. */
const FREE = 2500
const CHARACTERS_PER_BLOCK = 100
/** Where blocks are too many they are put together to pieces of so many characters. */
const LONGEST = 1000

/** Takes the leaves of a document, one after the other. */
export interface LeafCollector {
  readonly leaves: Leaf[]
  readonly add: (leaf: Leaf) => void
}

/**
 * Makes a collector for a document of so many characters. A block costs thousands of bytes, whatever its length: where
 * there are too many, what follows is put together to longer ones that are plain text.
 */
export function collectLeaves(
  length: number,
  { maxBlocks }: Limits,
  report: Report,
): LeafCollector {
  const most = Math.min(maxBlocks, FREE + Math.floor(length / CHARACTERS_PER_BLOCK))
  const leaves: Leaf[] = []
  let isOver = false
  let last: (Leaf & { text: GrowingText }) | undefined
  return {
    leaves,
    add: leaf => {
      if (!isOver && leaves.length < most) {
        leaves.push(leaf)
        return
      }
      if (!isOver)
        report(
          'max-blocks',
          `More than ${most} blocks: what follows is kept as plain text, many blocks in one.`,
          leaf.start,
        )
      isOver = true
      if (leaf.kind === 'rule') return
      if (last && last.text.value.length < LONGEST) {
        appendText(last.text, last.end, leaf.text, leaf.start)
        last.end = leaf.end
      } else
        leaves.push(
          (last = {
            ...leaf,
            text: { ...leaf.text, map: [...leaf.text.map] },
            kind: 'text',
            spans: [],
            path: [],
            joined: false,
            tag: 0,
            caption: false,
            marker: '',
            style: 'plain',
          }),
        )
    },
  }
}
