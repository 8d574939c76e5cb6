/** Elements of raw text: nothing but their end tag is looked for. */
export const RAW: ReadonlySet<string> = new Set(
  'script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '),
)

/** In a script: what begins and ends the part in which an end tag of a script within does not end the script itself. */
const SCRIPT_PARTS = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi
const END_TAGS: ReadonlyMap<string, RegExp> = new Map(
  [...RAW].map(name => [name, new RegExp(String.raw`</${name}(?=[\t\n\f\r />])`, 'gi')]),
)

/** Where the raw text of an element ends that begins at `from`: at its end tag, or with the source. */
export function endOfRaw(source: string, from: number, name: string): number {
  if (name === 'plaintext') return source.length
  if (name === 'script') return endOfScript(source, from)
  const tag = END_TAGS.get(name)!
  tag.lastIndex = from
  return tag.exec(source)?.index ?? source.length
}

function endOfScript(source: string, from: number): number {
  let inside = '' // the part that goes on
  SCRIPT_PARTS.lastIndex = from
  for (let found; (found = SCRIPT_PARTS.exec(source));) {
    const part = found[0].toLowerCase()
    if (part === '-->') inside = ''
    else if (part === '<!--') {
      inside ||= part
      SCRIPT_PARTS.lastIndex -= 2 // `<!-->` ends what it begins
    } else if (part === '</script' && inside !== '<script') return found.index
    else if (inside) inside = part === '<script' ? part : '<!--'
  }
  return source.length
}
