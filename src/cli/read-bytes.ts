import { readFileSync } from 'node:fs'
import { defaultLimits } from '../tree/limits.js'
import { PolicyError } from '../tree/policy-error.js'
import { printable } from '../views/printable.js'
import { readStandardInput } from './read-standard-input.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EISDIR: 'this is a folder, not a file.',
  EACCES: 'no permission to read it.',
  Z_BUF_ERROR: 'the packed file ends too early.',
  Z_DATA_ERROR: 'the packed file is damaged.',
}

/** Why something cannot be read, as the system tells it; `undefined` for an error of another kind. */
export function readFailure(error: unknown): string | undefined {
  // an error of the file system names its code, whatever the system; anything else is a bug
  const { code } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || code === undefined) return undefined
  return reasons[code] ?? `it cannot be read (${code}).`
}

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws PolicyError `invalid-input` if it cannot be read, `input-too-large`; the message names the file
 */
export function readBytes(file: string): Uint8Array {
  const bytes = read(file)
  const { maxLength } = defaultLimits
  if (bytes.length > maxLength)
    throw new PolicyError(
      'input-too-large',
      `${nameOf(file)}: ${bytes.length} bytes are too many; at most ${maxLength} are read.`,
    )
  return bytes
}

/** A file's name as it can be shown on a line of a terminal. */
export const nameOf = (file: string): string =>
  file === '-' ? 'standard input' : printable(file) || '""'

function read(file: string): Uint8Array {
  try {
    return file === '-' ? readStandardInput() : readFileSync(file)
  } catch (cause) {
    const reason = readFailure(cause)
    if (reason === undefined) throw cause
    throw new PolicyError('invalid-input', `${nameOf(file)}: ${reason}`, { cause })
  }
}
