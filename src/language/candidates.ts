import { makeModel } from './model.js'
import { makeScorer } from './score.js'
import { makeHanModel } from './tell-han.js'
import type { Profile } from './profile.js'
import type { Scores } from './score.js'
import type { HanModel } from './tell-han.js'

/** The languages that a text of one script may be in, and what tells them from each other. */
export interface Candidates {
  languages: readonly Profile[]
  /** of languages in Han signs */
  han?: HanModel
  /** of two and more languages of any other script, by a model that is made when first needed */
  score?: (texts: readonly string[]) => Scores
}

const cache = new WeakMap<readonly Profile[], Map<string, Candidates>>() // by script, as long as the profiles are kept

/** The candidates among the profiles for texts of a script. */
export function candidatesIn(script: string, profiles: readonly Profile[]): Candidates {
  let cached = cache.get(profiles)
  if (!cached) cache.set(profiles, (cached = new Map<string, Candidates>()))
  let candidates = cached.get(script)
  if (!candidates)
    cached.set(
      script,
      (candidates = makeCandidates(
        script,
        profiles.filter(p => p.script === script),
      )),
    )
  return candidates
}

function makeCandidates(script: string, languages: readonly Profile[]): Candidates {
  if (script === 'han') return { languages, han: makeHanModel(languages) }
  if (languages.length < 2) return { languages }
  let scorer: ReturnType<typeof makeScorer> | undefined
  return {
    languages,
    score: texts => (scorer ??= makeScorer(makeModel(script, languages)))(texts),
  }
}
