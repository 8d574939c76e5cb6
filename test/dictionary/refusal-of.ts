import { expect } from 'vitest'
import { PolicyError } from '../../src/tree/policy-error.js'

/** The message of the `invalid-dictionary` that a call must throw. */
export function refusalOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError)
    expect((error as PolicyError).code).toBe('invalid-dictionary')
    return (error as PolicyError).message
  }
  throw new Error('nothing was thrown')
}
