import type { Dictionary } from '../evidence/dictionary.js'

const all = new WeakSet<Dictionary>()

/** Marks one of the library's own dictionaries: tests have found it right, and its terms count in texts of its language only. */
export function builtIn(dictionary: Dictionary): Dictionary {
  all.add(dictionary)
  return dictionary
}

/** Whether a dictionary is one of the library's own. */
export const isBuiltIn = (dictionary: Dictionary): boolean => all.has(dictionary)
