import chardet from 'chardet'
import { PolicyError } from '../tree/policy-error.js'
import type { Report } from './report.js'

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

type Decoder = InstanceType<typeof TextDecoder>

/** Bytes that are searched for a declared charset: browsers look at 1024, but old pages put long comments first. */
const PRESCAN = 4096
const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i

/**
 * Decodes bytes, in this order: the charset option, a byte order mark, the charset that the markup declares, strict
 * UTF-8, a guess from the bytes. The step that decided is reported as message `charset`.
 *
 * @throws PolicyError `unknown-charset` if the option names a charset that cannot be decoded here
 */
export function decode(bytes: Uint8Array, charset: string | undefined, report: Report): string {
  const text = decodeBytes(bytes, charset, report)
  const controls = text.slice(0, PRESCAN).match(CONTROLS)?.length ?? 0
  if (controls > Math.min(text.length, PRESCAN) * 0.01) report('binary', 'The input has many control characters: it is probably no text.')
  return text
}

function decodeBytes(bytes: Uint8Array, charset: string | undefined, report: Report): string {
  if (charset !== undefined) {
    const decoder = decoderFor(charset)
    if (!decoder) throw new PolicyError('unknown-charset', `The charset "${charset}" cannot be decoded here; see https://encoding.spec.whatwg.org/#names-and-labels for those that can.`)
    report('charset', `Decoded as ${decoder.encoding}: the charset option says so.`)
    return decodeWith(decoder, bytes, report)
  }
  const marked = byteOrderMark(bytes)
  if (marked) {
    report('charset', `Decoded as ${marked}: the byte order mark says so.`)
    return decodeWith(new TextDecoder(marked), bytes, report)
  }
  const declared = declaredCharset(bytes)
  if (declared) {
    const decoder = decoderFor(declared)
    // a page that declares UTF-16 in ASCII letters is not UTF-16 (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding)
    if (decoder && !decoder.encoding.startsWith('utf-16')) {
      const text = tryStrict(decoder.encoding, bytes)
      if (text !== undefined) {
        report('charset', `Decoded as ${decoder.encoding}: the markup declares it.`)
        return text
      }
      report('charset-fallback', `The markup declares ${declared}, but the bytes are not ${decoder.encoding}.`)
    } else report('charset-fallback', `The markup declares ${declared}, which cannot be decoded here.`)
  }
  const utf8 = tryStrict('utf-8', bytes)
  if (utf8 !== undefined) {
    report('charset', 'Decoded as utf-8: all bytes are valid UTF-8.')
    return utf8
  }
  const guessed = guess(bytes)
  report('charset', `Decoded as ${guessed.encoding}: a guess from the bytes.`)
  return decodeWith(guessed, bytes, report)
}

function decodeWith(decoder: Decoder, bytes: Uint8Array, report: Report): string {
  const text = decoder.decode(bytes)
  if (text.includes('\ufffd') && tryStrict(decoder.encoding, bytes) === undefined) report('charset-damage', `Some bytes are not valid ${decoder.encoding}; U+FFFD stands for them.`, text.indexOf('\ufffd'))
  return text
}

function decoderFor(label: string): Decoder | undefined {
  try {
    return new TextDecoder(label)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function tryStrict(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const found = META.exec(new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)))
  return found?.[1] ?? found?.[2]
}

/** The best guess that can be decoded here; windows-1252, as in browsers, if there is none. */
function guess(bytes: Uint8Array): Decoder {
  for (const { name } of chardet.analyse(bytes.subarray(0, 65_536))) {
    const decoder = decoderFor(name)
    if (decoder && decoder.encoding !== 'utf-8') return decoder
  }
  return new TextDecoder('windows-1252')
}
