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
  /** of two and more languages of any other script, by a model that is made when first needed */
  score?: (texts: readonly string[]) => Scores
}

interface Cached {
  /** by script */
  candidates: Map<string, Candidates>
  /** those that were made before, by script */
  models: Readonly<Record<string, Model>>
}

const cache = new WeakMap<readonly Profile[], Cached>() // as long as the profiles are kept

/** The candidates among the profiles for texts of a script. */
export function candidatesIn(script: string, profiles: readonly Profile[]): Candidates {
  let cached = cache.get(profiles)
  if (!cached) cache.set(profiles, (cached = { candidates: new Map(), models: {} }))
  let candidates = cached.candidates.get(script)
  if (!candidates)
    cached.candidates.set(
      script,
      (candidates = makeCandidates(script, inScript(script, profiles), cached.models[script])),
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

/** Makes the models of profiles, by script. */
export function compileModels(profiles: readonly Profile[]): Record<string, Model> {
  const scripts = [...new Set(profiles.map(p => p.script))]
  return Object.fromEntries(
    scripts
      .map(script => [script, inScript(script, profiles)] as const)
      .filter(([script, languages]) => needsModel(script, languages))
      .map(([script, languages]) => [script, makeModel(script, languages)]),
  )
}

const inScript = (script: string, profiles: readonly Profile[]): Profile[] =>
  profiles.filter(p => p.script === script)

const needsModel = (script: string, languages: readonly Profile[]): boolean =>
  script !== 'han' && languages.length > 1

function makeCandidates(
  script: string,
  languages: readonly Profile[],
  model: Model | undefined,
): Candidates {
  if (script === 'han') return { languages, han: makeHanModel(languages) }
  if (!needsModel(script, languages)) return { languages }
  let scorer: ReturnType<typeof makeScorer> | undefined
  return {
    languages,
    score: texts => (scorer ??= makeScorer(model ?? makeModel(script, languages)))(texts),
  }
}
