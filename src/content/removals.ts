import type { RemovalReason } from '../tree/types.js'

/** For each passage why it is no part of the policy, or undefined if it is. */
export type Removals = (RemovalReason | undefined)[]
