import type { Leaf, Reading, Region } from '../leaf.js'

/** The title line of YAML or TOML front matter, up to its value; what is indented may be the title of something in it. */
const TITLES = [/^title[ \t]*[:=]/im, /^[ \t]+title[ \t]*[:=]/im]
/** The head of a YAML block scalar: its text follows, indented (https://yaml.org/spec/1.2.2/#81-block-scalar-styles). */
const BLOCK_SCALAR = /^[ \t]*[>|][-+1-9]{0,2}[ \t]*\r?\n/

/** Front matter: its title line is the document's title, the rest is set aside. */
export function readFrontMatter(
  source: string,
  start: number,
  end: number,
  region: Region,
): { title?: Leaf; removed: Reading['removed'] } {
  const aside = (from: number, to: number): Reading['removed'] => {
    const text = source.slice(from, to).trim()
    return text ? [{ reason: 'front-matter', start: from, end: to, text }] : []
  }
  const matter = source.slice(start, end)
  const found = TITLES.map(title => title.exec(matter)).find(match => match)
  const value = found && valueOf(source, start + found.index + found[0].length, end)
  if (!value) return { removed: aside(start, end) }
  const [from, to] = value
  const title: Leaf = {
    kind: 'text',
    start: from,
    end: to,
    text: { value: source.slice(from, to), map: [0, from, to] },
    spans: [],
    path: [],
    region,
    joined: false,
    tag: 1,
    caption: false,
    marker: '',
    style: 'front-matter',
    role: 'title',
  }
  return { title, removed: [...aside(start, from), ...aside(to, end)] }
}

/** Range of the value behind a `key`: what stands on its line, or on the next of a block, without white space and quotes around it. */
function valueOf(source: string, key: number, end: number): [number, number] | undefined {
  const from = key + (BLOCK_SCALAR.exec(source.slice(key, end))?.[0].length ?? 0)
  const lineEnd = source.indexOf('\n', from)
  const line = source.slice(from, lineEnd < 0 ? end : Math.min(lineEnd, end))
  let start = from + line.length - line.trimStart().length
  let stop = from + line.trimEnd().length
  const quote = source[start]
  if ((quote === '"' || quote === "'") && stop - start > 1 && source[stop - 1] === quote) {
    start++
    stop--
  }
  return start < stop ? [start, stop] : undefined
}
