import type { Leaf, Reading, Region } from '../leaf.js'

/** The title line of YAML or TOML front matter, up to its value. */
const TITLE = /^[ \t]*title[ \t]*[:=]/im

/** Front matter: its title line is the document's title, the rest is set aside. */
export function readFrontMatter(source: string, start: number, end: number, region: Region): { title?: Leaf; removed: Reading['removed'] } {
  const aside = (from: number, to: number): Reading['removed'] => {
    const text = source.slice(from, to).trim()
    return text ? [{ reason: 'front-matter', start: from, end: to, text }] : []
  }
  const found = TITLE.exec(source.slice(start, end))
  const value = found && valueOf(source, start + found.index + found[0].length, end)
  if (!value) return { removed: aside(start, end) }
  const [from, to] = value
  const title: Leaf = {
    kind: 'text', start: from, end: to, text: { value: source.slice(from, to), map: [0, from, to] }, spans: [], path: [], region,
    joined: false, tag: 1, caption: false, marker: '', style: 'front-matter', role: 'title',
  }
  return { title, removed: [...aside(start, from), ...aside(to, end)] }
}

/** Range of what stands between `from` and the end of the line, without white space and quotes around it. */
function valueOf(source: string, from: number, end: number): [number, number] | undefined {
  const lineEnd = source.indexOf('\n', from)
  const line = source.slice(from, lineEnd < 0 ? end : Math.min(lineEnd, end))
  let start = from + line.length - line.trimStart().length
  let stop = from + line.trimEnd().length
  const quote = source[start]
  if ((quote === '"' || quote === "'") && stop - start > 1 && source[stop - 1] === quote) { start++; stop-- }
  return start < stop ? [start, stop] : undefined
}
