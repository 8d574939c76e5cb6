import { analyse } from 'chardet'
import { PolicyError } from '../tree/policy-error.js'
import type { Report } from './report.js'

/** Bytes that are searched for a declared charset: browsers look at 1024, but old pages put long comments first. */
const PRESCAN = 4096
const META =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i
/** C0 controls but white space and ESC, which texts with ISO-2022 escapes or terminal colours hold. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g
/** Share of controls among the first characters from which on an input is no text. */
const MOST_CONTROLS = 0.01
/**
 * What windows-1252 has at 0x80 to 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt): some versions of
 * Node.js decode it as Latin-1 (https://github.com/nodejs/node/issues/56542).
 */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** Bytes that a guess is made from. */
const GUESSED = 65_536
/** Characters beyond ASCII that must stand against each damaged one for a charset to be believed all the same. */
const SOUND_FOR_DAMAGED = 20

/**
 * Decodes bytes, in this order: the charset option, a byte order mark, the charset that the markup declares (unless the
 * bytes say otherwise: a page saved as UTF-8 keeps its old declaration), UTF-8, a guess from the bytes. The step that
 * decided is reported as message `charset`, a declaration that was not followed as `charset-fallback`.
 *
 * @throws PolicyError `unknown-charset` if the option names a charset that cannot be decoded here
 */
export function decode(bytes: Uint8Array, charset: string | undefined, report: Report): string {
  const decideFor = (encoding: string, why: string): string => {
    report('charset', `Decoded as ${encoding}: ${why}.`)
    const text = decodeAs(encoding, bytes, report)
    const sample = text.slice(0, PRESCAN)
    if ((sample.match(CONTROLS)?.length ?? 0) > sample.length * MOST_CONTROLS)
      report('binary', 'The input has many control characters: it is probably no text.')
    return text
  }
  if (charset !== undefined) {
    const encoding = encodingOf(charset)
    if (!encoding)
      throw new PolicyError(
        'unknown-charset',
        `The charset "${charset}" cannot be decoded here; see https://encoding.spec.whatwg.org/#names-and-labels for those that can.`,
      )
    return decideFor(encoding, 'the charset option says so')
  }
  const marked = byteOrderMark(bytes)
  if (marked) return decideFor(marked, 'the byte order mark says so')
  const declared = declaredCharset(bytes)
  if (declared) {
    const encoding = encodingOf(declared)
    const objection = objectionTo(encoding, bytes)
    if (!objection) return decideFor(encoding!, 'the markup declares it')
    report('charset-fallback', `The markup declares ${declared}, ${objection}.`)
  }
  if (tryStrict('utf-8', bytes) !== undefined)
    return decideFor('utf-8', 'all bytes are valid UTF-8')
  if (isMostlySound('utf-8', bytes)) return decideFor('utf-8', 'nearly all bytes are valid UTF-8')
  return decideFor(guess(bytes), 'a guess from the bytes')
}

/** Why a declared encoding cannot be that of the bytes, as the end of a sentence; `undefined` if it can. */
function objectionTo(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (!encoding) return 'which cannot be decoded here'
  // https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
  if (encoding.startsWith('utf-16')) return 'but does so in ASCII letters'
  // text in another charset is valid UTF-8 by chance only if it has next to no letters beyond ASCII
  const utf8 = encoding === 'utf-8' ? undefined : tryStrict('utf-8', bytes)
  if (utf8 !== undefined && countBeyondAscii(utf8) > 3) return 'but the bytes are valid UTF-8'
  return tryStrict(encoding, bytes) !== undefined || isMostlySound(encoding, bytes)
    ? undefined
    : `but the bytes are not ${encoding}`
}

/** Decodes strictly if that is possible, else with U+FFFD for what is damaged. */
function decodeAs(encoding: string, bytes: Uint8Array, report: Report): string {
  const strict = tryStrict(encoding, bytes)
  if (strict !== undefined) return strict
  const text = new TextDecoder(encoding).decode(bytes)
  report(
    'charset-damage',
    `Some bytes are not valid ${encoding}; U+FFFD stands for them.`,
    text.indexOf('\ufffd'),
  )
  return text
}

/** Whether bytes that are no valid text in an encoding are so but for a few, or for a last character cut in two. */
function isMostlySound(encoding: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes).replace(/\ufffd$/, '')
  const damaged = text.split('\ufffd').length - 1
  return countBeyondAscii(text) - damaged > damaged * SOUND_FOR_DAMAGED
}

function countBeyondAscii(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}

/** The encoding that a label names (https://encoding.spec.whatwg.org/#names-and-labels), if it can be decoded here. */
function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function tryStrict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, char => WINDOWS_1252[char.charCodeAt(0) - 0x80]!)
      : text
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
function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, GUESSED))) {
    const encoding = encodingOf(name)
    if (encoding && encoding !== 'utf-8') return encoding
  }
  return 'windows-1252'
}
