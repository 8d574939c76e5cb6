/** Bounds on a dictionary; what is larger is refused before it is looked at. */
export const dictionaryLimits = {
  /** terms of all lists together */
  terms: 200_000,
  /** keys and nested lists: labels, marks, months */
  keys: 50_000,
  /** bytes of a file in UTF-8 */
  bytes: 16 * 1024 * 1024,
} as const
