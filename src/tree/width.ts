/** Columns a text takes, as in a terminal: Han signs, kana and full-width forms take two, soft hyphens none. */
export function widthOf(text: string): number {
  let width = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xad) width--
    else if (unit >= 0x2e80 && (unit <= 0x9fff || (unit >= 0xff00 && unit <= 0xff60))) width++
  }
  return width
}
