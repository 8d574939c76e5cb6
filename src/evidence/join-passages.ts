import { joinLeaves } from '../read/join-leaves.js'
import { addTally, emptyTally } from './tally.js'
import type { Passage } from './passage.js'

/** Two passages that follow each other as one; nothing is looked for that begins in the first and ends in the second. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const by = first.leaf.text.value.length + 1
  const tally = emptyTally()
  addTally(tally, first.tally)
  addTally(tally, second.tally)
  return {
    leaf: joinLeaves(first.leaf, second.leaf),
    tally,
    language: second.language,
    key: first.key && second.key && `${first.key} ${second.key}`,
    matches: [
      ...first.matches,
      ...second.matches.map(m => ({ ...m, start: m.start + by, end: m.end + by })),
    ],
  }
}

/** Whether two passages are lines of text in the same place: in the same blocks, in one part of the page. */
export function areBeside({ leaf: first }: Passage, { leaf: second }: Passage): boolean {
  return (
    first.kind === 'text' &&
    second.kind === 'text' &&
    first.region === second.region &&
    second.marker === '' &&
    first.path.at(-1)?.type !== 'tableCell' &&
    first.path.length === second.path.length &&
    first.path.every((c, i) => c === second.path[i])
  )
}
