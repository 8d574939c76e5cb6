import { candidatesIn, keepModels } from './candidates.js'
import type { Model } from './model.js'
import type { Profile } from './profile.js'

/** Profiles with their models, as they can be kept in a file. */
export interface CompiledLanguages {
  profiles: Profile[]
  /** script → what tells its languages */
  models: Record<string, Model>
}

/** Makes the models of all profiles; what only these are made of leaves the profiles. */
export function compileLanguages(profiles: readonly Profile[]): CompiledLanguages {
  const models: CompiledLanguages['models'] = {}
  const slim = profiles.map(profile => {
    const { han, model } = candidatesIn(profile.script, profiles)
    if (model) models[profile.script] = model()
    return { ...profile, terms: [], ...(!han && { words: [], sequences: [], letters: '' }) }
  })
  return { profiles: slim, models }
}

/** Makes compiled profiles ready to use. */
export function openLanguages({ profiles, models }: CompiledLanguages): readonly Profile[] {
  keepModels(profiles, models)
  return profiles
}
