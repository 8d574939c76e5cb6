/** Block containers opened in one line, and inline marks in one paragraph, that remark-parse reads in linear time. */
const MAX_CONTAINERS = 24
const MAX_INLINE_MARKS = 3000

/**
 * Whether Markdown can be handed to remark-parse: its time grows with the square of nested containers and of unmatched
 * inline marks (https://github.com/micromark/micromark#security names the class), so hostile input goes to the text reader.
 */
export function isTame(source: string): boolean {
  let marks = 0
  for (let at = 0; at < source.length;) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    let containers = 0
    let i = at
    for (; i < end; i++) {
      const c = source[i]!
      if (c === '>' || ((c === '-' || c === '*' || c === '+') && (source[i + 1] === ' ' || source[i + 1] === '\t'))) containers++
      else if (c !== ' ' && c !== '\t') break
    }
    if (containers > MAX_CONTAINERS || i - at > MAX_INLINE_MARKS) return false
    if (i === end) marks = 0
    for (; i < end; i++) {
      const c = source[i]!
      if (c === '[' || c === '*' || c === '_' || c === '<' || c === '`' || c === '!' || c === '&') marks++
    }
    if (marks > MAX_INLINE_MARKS) return false
    at = end + 1
  }
  return true
}
