/** What the standard reads as a comment up to the next `>`, or as CDATA in SVG and MathML, and the package as something else. */
const BOGUS = /<(?:!-?>|!\[CDATA\[|\/[\t\n\f\r >])/g
/** An end of a comment that the package does not know; right behind its beginning it is none. */
const COMMENT_END = /(?<!<!-?)--!>/g

/**
 * A source with what htmlparser2 reads against the standard (https://html.spec.whatwg.org/#tokenization) written in another
 * way, unit for unit, so that all offsets hold: `<?` begins such a comment, ` -->` ends one.
 */
export const writtenForPackage = (source: string): string =>
  source.replace(BOGUS, tag => `<?${tag.slice(2)}`).replace(COMMENT_END, ' -->')
