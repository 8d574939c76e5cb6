import { decode } from './read/decode.js'
import { PolicyError } from './tree/policy-error.js'

/**
 * The text that `parsePolicy` makes of bytes: what the offsets of its tree count in, for `explain`, `outline` and `toHtml`.
 *
 * @param charset as `parsePolicy`'s option; default: found out
 * @throws PolicyError `invalid-input`, `unknown-charset`
 * @example
 * const policy = parsePolicy(bytes)
 * toHtml(policy, { source: decodeSource(bytes) })
 */
export function decodeSource(bytes: Uint8Array, charset?: string): string {
  if (!((bytes as unknown) instanceof Uint8Array))
    throw new PolicyError('invalid-input', 'The input must be a Uint8Array.')
  return decode(bytes, charset, () => undefined) // what there is to say of it stands among the policy's messages
}
