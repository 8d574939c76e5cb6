import { decodeHTML } from 'entities'

const tables = new Map<string, Map<string, number[]>>()

/**
 * Encodes a text in a legacy charset, by a table made from what TextDecoder reads in each byte and each pair of bytes.
 *
 * @throws Error if a character is not in the charset
 */
export function encode(text: string, encoding: string): Uint8Array {
  let table = tables.get(encoding)
  if (!table) tables.set(encoding, (table = tableOf(encoding)))
  const known = table
  return Uint8Array.from(
    Array.from(text).flatMap(char => {
      const bytes = known.get(char)
      if (!bytes) throw new Error(`${encoding} has no ${char}`)
      return bytes
    }),
  )
}

/** Encodes a text in UTF-16 with a byte order mark. */
export function encodeUtf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return Uint8Array.from(endian === 'le' ? bytes : bytes.swap16())
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, number[]>()
  const tryBytes = (...bytes: number[]): void => {
    try {
      // some versions of Node.js decode windows-1252 as Latin-1; numbers of HTML entities are read by the same table
      const text =
        encoding === 'windows-1252'
          ? decodeHTML(`&#${bytes[0]};`)
          : decoder.decode(Uint8Array.from(bytes))
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  for (let byte = 0; byte < 256; byte++) tryBytes(byte)
  if (table.size < 250)
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) tryBytes(lead, trail)
  return table
}
