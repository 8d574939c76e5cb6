import { makeModel } from './model.js'
import { makeHanModel } from './tell-han.js'
import type { Model } from './model.js'
import type { Profile } from './profile.js'
import type { HanModel } from './tell-han.js'

/** The languages that a text of one script may be in, and what tells them from each other. */
export interface Candidates {
  languages: readonly Profile[]
  /** of languages in Han signs */
  han?: HanModel
  /** of two and more languages of any other script; made when first needed */
  model?: () => Model
}

const cache = new WeakMap<readonly Profile[], Map<string, Candidates>>() // as long as the profiles are kept

/** The candidates among the profiles for texts of a script. */
export function candidatesIn(script: string, profiles: readonly Profile[]): Candidates {
  let byScript = cache.get(profiles)
  if (!byScript) cache.set(profiles, (byScript = new Map<string, Candidates>()))
  let candidates = byScript.get(script)
  if (!candidates) byScript.set(script, (candidates = makeCandidates(script, profiles.filter(p => p.script === script))))
  return candidates
}

function makeCandidates(script: string, languages: readonly Profile[]): Candidates {
  if (script === 'han') return { languages, han: makeHanModel(languages) }
  if (languages.length < 2) return { languages }
  let model: Model | undefined
  return { languages, model: () => (model ??= makeModel(script, languages)) }
}
