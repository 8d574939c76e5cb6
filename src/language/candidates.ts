import { makeModel } from './model.js'
import { makeScorer } from './score.js'
import { makeHanModel } from './tell-han.js'
import type { Model } from './model.js'
import type { Profile } from './profile.js'
import type { Scores } from './score.js'
import type { HanModel } from './tell-han.js'

/** The languages that a text of one script may be in, and what tells them from each other. */
export interface Candidates {
  languages: readonly Profile[]
  /** of languages in Han signs */
  han?: HanModel
  /** of two and more languages of any other script; made when first needed */
  model?: () => Model
  /** by that model */
  score?: (texts: readonly string[]) => Scores
}

interface Cached {
  /** by script */
  candidates: Map<string, Candidates>
  /** those that were made before, by script */
  models?: Readonly<Record<string, Model>>
}

const cache = new WeakMap<readonly Profile[], Cached>() // as long as the profiles are kept

/** The candidates among the profiles for texts of a script. */
export function candidatesIn(script: string, profiles: readonly Profile[]): Candidates {
  let cached = cache.get(profiles)
  if (!cached) cache.set(profiles, (cached = { candidates: new Map() }))
  let candidates = cached.candidates.get(script)
  if (!candidates)
    cached.candidates.set(
      script,
      (candidates = makeCandidates(
        script,
        profiles.filter(p => p.script === script),
        cached.models?.[script],
      )),
    )
  return candidates
}

/** Lets profiles use models that were made of them before. */
export function keepModels(
  profiles: readonly Profile[],
  models: Readonly<Record<string, Model>>,
): void {
  cache.set(profiles, { candidates: new Map(), models })
}

function makeCandidates(
  script: string,
  languages: readonly Profile[],
  model: Model | undefined,
): Candidates {
  if (script === 'han') return { languages, han: makeHanModel(languages) }
  if (languages.length < 2) return { languages }
  const madeModel = (): Model => (model ??= makeModel(script, languages))
  let scorer: ReturnType<typeof makeScorer> | undefined
  return {
    languages,
    model: madeModel,
    score: texts => (scorer ??= makeScorer(madeModel()))(texts),
  }
}
