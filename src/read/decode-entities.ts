import { DecodingMode, HtmlEntityDecoder } from 'entities'
import type { TextBuilder } from './text-builder.js'

/** Adds raw HTML text to a builder: entities as what they stand for, the rest verbatim. `start` is a source offset. */
export type AddEntities = (builder: TextBuilder, raw: string, start: number, keep: boolean) => void

/** Makes an adder with a decoder of its own. */
export function makeAddEntities(): AddEntities {
  let decoded = ''
  const decoder = new HtmlEntityDecoder(codePoint => {
    decoded += String.fromCodePoint(codePoint)
  })

  return function addEntities(builder, raw, start, keep) {
    let from = 0
    for (let at = raw.indexOf('&'); at !== -1; at = raw.indexOf('&', at)) {
      decoded = ''
      decoder.startEntity(DecodingMode.Legacy)
      let length = decoder.write(raw, at + 1)
      if (length < 0) length = decoder.end()
      if (length === 0) {
        at++
        continue
      }
      if (at > from) builder.addVerbatim(raw.slice(from, at), start + from, keep)
      builder.addAs(decoded, start + at, start + at + length, keep)
      at = from = at + length
    }
    if (from < raw.length) builder.addVerbatim(from ? raw.slice(from) : raw, start + from, keep)
  }
}
