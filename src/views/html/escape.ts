// What acts instead of being seen: C0 and C1 controls but tab and line ends, bidi embeddings, overrides and isolates.
// In `u` mode the surrogate range matches lone ones only, which no encoding of the report could hold.
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu
// harmless within a block of text, but in a tooltip nothing keeps them from moving what stands around them
const INVISIBLE = /[\u061c\u200b-\u200f\u2060-\u2065\ufeff]/gu
const MARKUP = /[&<>"']/g

/** Text of a document as HTML text: no character of it is markup, and none that would act unseen stays as it is. */
export function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ACTING, printed).replace(MARKUP, reference)
}

/** Text of a document as the value of a quoted attribute: as `escapeText`, invisible characters dropped. */
export function escapeAttribute(text: string): string {
  return escapeText(text.replace(INVISIBLE, ''))
}

const reference = (char: string): string => `&#${char.charCodeAt(0)};`

/** A visible stand-in: control pictures (U+2400 and on) for ASCII controls, the code point for others. */
function printed(char: string): string {
  const unit = char.charCodeAt(0)
  if (unit >= 0xd800 && unit <= 0xdfff) return '\ufffd'
  if (unit < 0x20) return String.fromCharCode(0x2400 + unit)
  return unit === 0x7f ? '\u2421' : `[U+${unit.toString(16).toUpperCase().padStart(4, '0')}]`
}
