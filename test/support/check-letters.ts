import { toChunks } from '../../src/views/to-chunks.js'
import { LETTER_BULLET, countLetters, surplus } from './letters.js'
import { visitNodes } from './visit-nodes.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Policy } from '../../src/tree/types.js'
import type { Stretch } from './stretch.js'

/** Every text that a tree prints; that of what was removed too, if asked. */
function* valuesOf(policy: Policy, { removed }: { removed: boolean }): Generator<string> {
  for (const { node } of visitNodes(policy)) if (typeof node.value === 'string') yield node.value
  if (removed) for (const { text } of policy.removed) yield text
}

/** What is counted of texts: halves of a character that markup parts may be one where the markup is gone. */
function soundIn(texts: readonly string[]): (text: string) => string {
  return texts.some(text => /\p{Cs}/u.test(text))
    ? text => text.replace(/[\u{10000}-\u{10ffff}]/gu, ' ')
    : text => text
}

/** Letters and digits that the input prints and that stand neither in the tree nor in what was removed, or stand there more often; `more` or `less` of them may be allowed. */
export function conservationFaults(
  policy: Policy,
  source: string,
  format: Format,
  stretches: readonly Stretch[],
  allowed: { more: boolean; less: boolean },
): string[] {
  const sound = soundIn([source])
  const kept = countLetters([...valuesOf(policy, { removed: true })].map(sound))
  const shown = countLetters(stretches.map(({ text }) => sound(text)))
  const bullets = format === 'text' ? { o: [...source.matchAll(LETTER_BULLET)].length } : {}
  const lost = allowed.less ? '' : surplus(shown, kept, new Map(Object.entries(bullets)))
  const more = allowed.more ? '' : surplus(kept, shown)
  return [...(lost ? [`lost: ${lost}`] : []), ...(more ? [`more than once: ${more}`] : [])]
}

/** What is wrong with the chunks of a policy: text lost or doubled, too long, blank, a character cut in two. */
export function chunkFaults(policy: Policy, maxLength: number): string[] {
  const chunks = toChunks(policy, { maxLength })
  const values = [...valuesOf(policy, { removed: false })]
  const sound = soundIn(values)
  const own = countLetters(values.map(sound))
  const chunked = countLetters(chunks.map(chunk => sound(chunk.text)))
  const faults = chunks.flatMap(({ text }) => [
    ...(text.length > maxLength ? [`longer than ${maxLength}: ${JSON.stringify(text)}`] : []),
    ...(text.trim() ? [] : ['a blank chunk']),
  ])
  if (surplus(own, chunked)) faults.push(`lost: ${surplus(own, chunked)}`)
  if (surplus(chunked, own)) faults.push(`more than once: ${surplus(chunked, own)}`)
  return faults
}
