const LONGEST = 80
// controls, bidi marks and other signs without a shape of their own, lone surrogates: a terminal acts on them, a reader cannot see them
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}]/gu

/** A dictionary's own text as part of a message: in quotes, cut after 80 characters, unseen characters as `\u{…}`. */
export function quote(text: string): string {
  return `“${visible(cut(text, LONGEST))}”`
}

/** Text on one line, nothing in it unseen, cut after `longest` UTF-16 units. */
export function oneLine(text: string, longest = 400): string {
  return visible(cut(text, longest))
}

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text
// most texts, told at once
const SEEN = /^[ -~\xa0-\xac\xae-\u024f\u0400-\u052f\u2013-\u2026\u3001-\u3011\u4e00-\u9fff]*$/

const visible = (text: string): string =>
  SEEN.test(text) ? text : text.replace(UNSEEN, char => `\\u{${char.codePointAt(0)!.toString(16)}}`)
