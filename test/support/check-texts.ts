import { LETTER_BULLET, countLetters, surplus } from './letters.js'
import { visitNodes } from './visit-nodes.js'
import type { Policy } from '../../src/tree/types.js'
import type { WaysOf } from './stretch.js'

/** Characters as readers see them: white space, controls and soft hyphens say nothing, a letter is the same composed or not; of NUL Markdown makes U+FFFD. */
const bare = (text: string): string =>
  text.replace(/[\s\p{Cc}\u00ad\u200b\ufffd]+/gu, '').normalize('NFC')

/**
 * The values of literal nodes that are not what their slice of the source prints. They may have `more` of its letters
 * where that is allowed; where blocks are `merged` they are compared but for what is no letter or digit, and for bullets that are: marks stand
 * on another letter when what was between them and it is left out.
 */
export function textFaults(
  policy: Policy,
  source: string,
  waysOf: WaysOf,
  { merged, bullets, more }: { merged: boolean; bullets: boolean; more: boolean },
): string[] {
  const said = merged
    ? (text: string) =>
        bare(bullets ? text.replace(LETTER_BULLET, '') : text)
          .normalize('NFD')
          .replace(/[^\p{L}\p{N}]+/gu, '')
    : bare
  const faults: string[] = []
  for (const { node } of visitNodes(policy)) {
    const { value, position } = node
    if (typeof value !== 'string') continue
    const [start, end] = [position!.start.offset!, position!.end.offset!]
    const ways = waysOf(start, end)
    if (
      value &&
      ways.some(
        way =>
          said(way) === said(value) ||
          (more && !surplus(countLetters([way]), countLetters([value]))),
      )
    )
      continue
    faults.push(
      `${node.type} ${JSON.stringify(value.slice(0, 80))} is not ${JSON.stringify(ways[0]!.slice(0, 80))} from ${JSON.stringify(source.slice(start, end).slice(0, 120))}`,
    )
  }
  return faults
}
