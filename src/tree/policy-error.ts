/** Why a call was refused; the codes are stable. */
export type PolicyErrorCode =
  | 'invalid-input'
  | 'invalid-options'
  | 'invalid-dictionary'
  | 'invalid-duties'
  | 'invalid-policy'
  | 'input-too-large'
  | 'unknown-charset'
  | 'no-reader'
  | 'no-selectors'
  | 'unknown-label'
  | 'selector'

/** The one error this library throws. Odd input is no error: it becomes a message on the policy. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly code: PolicyErrorCode

  constructor(code: PolicyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
