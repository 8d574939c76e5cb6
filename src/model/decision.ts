/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** A fact as a feature. */
export const is = (fact: unknown): number => (fact ? 1 : 0)

/** Log-odds of one decision as a feature of the next, −1..1: beyond six they say no more. */
export const asFeature = (odds: number): number => Math.max(-6, Math.min(6, odds)) / 6
