// C0 and C1 controls, and what changes the direction of text: a terminal acts on them
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text of a document as one line that a terminal can be given: control and bidi characters become U+FFFD, white space a blank. */
export function printable(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSAFE, '\ufffd')
    .trim()
}
