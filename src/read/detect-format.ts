export type Format = 'html' | 'markdown' | 'text'

/** How much of the input is looked at. */
const SAMPLE = 20_000
const BLOCKS =
  'html|head|body|div|p|h[1-6]|ul|ol|li|table|tr|td|section|article|main|meta|title|center'
const tagOf = (names: string): RegExp => new RegExp(String.raw`</?(?:${names})\b[^<>]*>`, 'gi')
const BLOCK_TAG = tagOf(BLOCKS)
const TAG = tagOf(`${BLOCKS}|span|a|br|strong|b|em|font`)
const OPENING = /^<([a-z][a-z1-6]*)\b[^<>]*>/i
/** So many tags are no accident. */
const SOME_TAGS = 3
const HTML_START = /^<(?:!doctype\s+html|html|head|body)\b/i
const FENCE = /^(?:---|\+\+\+)[ \t]*$/
const FRONT_MATTER_KEY = /^[\w-]+[ \t]*[:=]/
// lengths are bounded: a line may be the whole sample, and a search that fails must not start over at each of its characters
const MARKDOWN_BLOCKS = [
  /^#{1,6}[ \t]+\S/m, // heading
  /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$/m, // underlined heading
]
const MARKDOWN_INLINE = [
  /\[[^\]\n]{1,300}\]\((?:https?:|mailto:|#|\/)[^)\n]{0,500}\)/, // link
  /(?:^|\s)\*\*[^*\n]+\*\*/m, // bold
]

/**
 * Finds out what an input is written in: HTML by its first tag or by the density of tags, of blocks where Markdown has
 * blocks too, as it may hold a `<br>` here and there; Markdown by front matter or any construct that plain text has not;
 * text otherwise.
 */
export function detectFormat(source: string): Format {
  const sample = source.slice(source.startsWith('\ufeff') ? 1 : 0, SAMPLE)
  if (HTML_START.test(sample.slice(prologEnd(sample)))) return 'html'
  const tags = count(TAG, sample)
  const isDense = tags >= SOME_TAGS && tags * 400 > sample.length
  if (isDense && count(BLOCK_TAG, sample) >= SOME_TAGS) return 'html'
  if (hasFrontMatter(sample) || MARKDOWN_BLOCKS.some(shape => shape.test(sample))) return 'markdown'
  if (isDense) return 'html'
  if (MARKDOWN_INLINE.some(shape => shape.test(sample))) return 'markdown'
  return tags >= SOME_TAGS || isElement(sample.trim()) ? 'html' : 'text'
}

const count = (shape: RegExp, sample: string): number => sample.match(shape)?.length ?? 0

/** One element, or a line that begins with one: a tag before lines of text is what a scraper left of a page. */
function isElement(text: string): boolean {
  const name = OPENING.exec(text)?.[1]
  if (name === undefined || text.search(TAG) !== 0) return false
  const close = text.toLowerCase().lastIndexOf(`</${name.toLowerCase()}>`)
  return close > 0 && (close + name.length + 3 === text.length || !/[\r\n]/.test(text))
}

/** Where the white space, comments and XML instructions before a document end. */
function prologEnd(sample: string): number {
  const blanks = /\s*/y
  for (let at = 0; ;) {
    blanks.lastIndex = at
    blanks.test(sample)
    at = blanks.lastIndex
    const close = sample.startsWith('<!--', at)
      ? '-->'
      : sample.startsWith('<?', at)
        ? '>'
        : undefined
    const end = close ? sample.indexOf(close, at + 2) : -1
    if (!close || end < 0) return at
    at = end + close.length
  }
}

function hasFrontMatter(sample: string): boolean {
  const [first = '', ...lines] = sample.trimStart().split(/\r?\n/)
  if (!FENCE.test(first)) return false
  const close = lines.findIndex(line => line.trimEnd() === first.trimEnd())
  return lines.slice(0, Math.max(0, close)).some(line => FRONT_MATTER_KEY.test(line))
}
