/** Schemes that lead to a page, an inbox or a telephone. */
const PLACES = /^(?:https?|mailto|tel)$/i

/**
 * A link's address without what browsers leave out of it (https://url.spec.whatwg.org/#concept-basic-url-parser) and with
 * what would end it in Markdown percent-encoded; `undefined` if it is no place to go to but a script, data or unknown.
 */
export function addressOf(url: string): string | undefined {
  const address = url
    .replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '')
    .replace(/[\0- <>\u007f]/g, encodeURIComponent)
  const scheme = /^[^/?#:]*(?=:)/.exec(address)?.[0]
  return scheme === undefined || PLACES.test(scheme) ? address : undefined
}
