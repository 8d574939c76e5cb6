import { toRows } from '../views/to-rows.js'
import { inertJson } from './inert.js'
import type { Policy } from '../tree/types.js'

/** The chunks of a policy, a line of JSON each; with the file's name where there are several. */
export const chunkLines = (policy: Policy, file: string | undefined): string[] =>
  toRows(policy, 'chunks').map(row => `${inertJson(JSON.stringify({ file, ...row }))}\n`)
