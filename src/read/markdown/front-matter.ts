import type { Leaf, Reading, Region } from '../leaf.js'

/** The title line of YAML or TOML front matter. */
const TITLE = /^([ \t]*title[ \t]*[:=][ \t]*)(["']?)(\S.*?)\2[ \t]*\r?$/im

/** Front matter: its title line is the document's title, the rest is set aside. */
export function readFrontMatter(source: string, start: number, end: number, region: Region): { title?: Leaf; removed: Reading['removed'] } {
  const aside = (from: number, to: number): Reading['removed'] => {
    const text = source.slice(from, to).trim()
    return text ? [{ reason: 'front-matter', start: from, end: to, text }] : []
  }
  const found = TITLE.exec(source.slice(start, end))
  if (!found) return { removed: aside(start, end) }
  const from = start + found.index + found[1]!.length + found[2]!.length
  const to = from + found[3]!.length
  const title: Leaf = {
    kind: 'text', start: from, end: to, text: { value: found[3]!, map: [0, from, to] }, spans: [], path: [], region,
    joined: false, tag: 1, caption: false, marker: '', style: 'front-matter', role: 'title',
  }
  return { title, removed: [...aside(start, from), ...aside(to, end)] }
}
