import type { Path } from './path.js'
import type { ProblemCode } from './problem.js'

/** A problem before its place in the text is looked up. */
export interface Finding {
  code: ProblemCode
  path: Path
  message: string
  /** offset in the text where the path alone does not tell the place */
  offset?: number
}
