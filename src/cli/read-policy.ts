import { decodeSource } from '../decode-source.js'
import { parsePolicy } from './parser.js'
import { PolicyError } from '../tree/policy-error.js'
import { nameOf, readBytes } from './read-bytes.js'
import type { ParseOptions } from '../options.js'
import type { Policy } from '../tree/types.js'

/** A policy's file read. */
export interface PolicyFile {
  policy: Policy
  /** decoded: what the offsets count in */
  source: () => string
}

/**
 * Reads and parses a file.
 *
 * @throws PolicyError if it cannot be read, or is not text in the charset that it seems to be in
 */
export function readPolicy(file: string, options: ParseOptions): PolicyFile {
  const bytes = readBytes(file)
  const policy = parsePolicy(bytes, options)
  const unreadable = policy.messages.find(m => m.code === 'charset-damage' || m.code === 'binary')
  if (unreadable)
    throw new PolicyError(
      'unknown-charset',
      `${nameOf(file)}: ${unreadable.text} Name its encoding with --charset.`,
    )
  return { policy, source: () => decodeSource(bytes, options.charset) }
}
