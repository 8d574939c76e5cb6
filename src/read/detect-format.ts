export type Format = 'html' | 'markdown' | 'text'

/** How much of the input is looked at. */
const SAMPLE = 20_000
const TAG = /<\/?(?:html|head|body|div|p|h[1-6]|ul|ol|li|table|tr|td|span|a|br|strong|b|em|section|article|main|meta|title|font|center)\b[^<>]*>/gi
const HTML_START = /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const MARKDOWN = [
  /^---\r?\n[^]*?^\w+:[^]*?^---\s*$/m, // front matter at the start, checked below
  /^#{1,6}[ \t]+\S/m,
  /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$/m,
  /\[[^\]\n]+\]\((?:https?:|mailto:|#|\/)[^)\n]*\)/,
  /(?:^|\s)\*\*[^*\n]+\*\*/m,
]

/**
 * Finds out what an input is written in: HTML by its first tag or by the density of block tags, Markdown by at least two
 * of its constructs (or headings alone), text otherwise.
 */
export function detectFormat(source: string): Format {
  const sample = source.slice(0, SAMPLE)
  if (HTML_START.test(sample)) return 'html'
  const tags = sample.match(TAG)?.length ?? 0
  if (tags >= 3 && tags * 400 > sample.length) return 'html'
  const [front, heading, ...others] = MARKDOWN.map(shape => shape.test(sample))
  if (heading || (front && sample.trimStart().startsWith('---'))) return 'markdown'
  return others.filter(Boolean).length >= 1 && others.some(Boolean) ? 'markdown' : tags >= 3 ? 'html' : 'text'
}
