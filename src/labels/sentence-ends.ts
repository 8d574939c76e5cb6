/** A stop before a blank, a quotation mark or the end, a full-width one anywhere, a line's end. */
const END = /[.!?．]+(?=\s|$|["»”)）＂])|[。！？；;]|\n/gu

/** Where the sentences of a text end, from offset `from` on; the last one reaches to the text's end at least. */
export function sentenceEnds(text: string, from: number): number[] {
  const ends: number[] = []
  END.lastIndex = from
  for (let found = END.exec(text); found; found = END.exec(text)) ends.push(END.lastIndex)
  if ((ends.at(-1) ?? 0) < text.trimEnd().length) ends.push(text.length)
  return ends.length ? ends : [text.length]
}
