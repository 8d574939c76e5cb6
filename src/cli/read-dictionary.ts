import { parseDictionary } from '../dictionary/parse-dictionary.js'
import { PolicyError } from '../tree/policy-error.js'
import { nameOf, readBytes } from './read-bytes.js'
import type { Dictionary } from '../evidence/dictionary.js'

/**
 * The dictionary that a file holds.
 *
 * @throws PolicyError if the file cannot be read or is no dictionary; the message names the file
 */
export function readDictionary(file: string): Dictionary {
  const text = readUtf8(file, 'a dictionary file')
  try {
    return parseDictionary(text)
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'invalid-dictionary')
      throw new PolicyError(error.code, `${nameOf(file)}: ${error.message}`, { cause: error })
    throw error
  }
}

/**
 * The text of a file, which must be UTF-8; `what` says in the message what should have been.
 *
 * @throws PolicyError `invalid-dictionary`, or as `readBytes`
 */
export function readUtf8(file: string, what: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new PolicyError(
        'invalid-dictionary',
        `${nameOf(file)}: ${what} must be UTF-8, which this is not.`,
        { cause },
      )
    throw cause
  }
}
