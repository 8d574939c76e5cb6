import { weightOf } from '../evidence/tally.js'
import { makeModel } from './model.js'
import { baseOf } from './profile.js'
import { scoreTexts } from './score.js'
import { countScripts, mainScript } from './scripts.js'
import { LIKELY_BONUS, MIN_LEAD, MIN_LEAD_KNOWN, MIN_SCORE, SCRIPT_SAMPLE } from './thresholds.js'
import { tellHan } from './tell-han.js'
import type { Tally } from '../evidence/tally.js'
import type { Model } from './model.js'
import type { Profile } from './profile.js'

export { variantOf } from './variant-of.js'

const models = new WeakMap<readonly Profile[], Map<string, Model>>() // made when first needed, as long as the profiles are kept

/**
 * The language of a text by its script, words and letters; 'und' where nothing is sure.
 * `likely` is the language of the text around: it decides for a text too short to tell, in its script.
 */
export function detectLanguage(tally: Tally, profiles: readonly Profile[], likely?: string): string {
  const script = scriptOfTally(tally)
  if (!script) return 'und'
  const model = modelOf(script, profiles)
  const { languages } = model
  const around = likely === undefined ? -1 : indexOf(languages, likely)
  if (script === 'han') return tellHan(tally, languages, languages[around])
  if (languages.length < 2) return languages[0]?.language ?? 'und'
  const { scores, words } = scoreTexts(tally.texts, model)
  if (!words) return languages[around]?.language ?? 'und'
  if (around >= 0) scores[around]! += LIKELY_BONUS
  let best = 0
  let next = -1
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) { next = best; best = i }
    else if (next < 0 || scores[i]! > scores[next]!) next = i
  }
  if (scores[best]! < MIN_SCORE || scores[best]! - scores[next]! < (languages[best]!.known ? MIN_LEAD_KNOWN : MIN_LEAD)) return 'und'
  return languages[best]!.language
}

/** The place of a language among others, without its script, region and variant if it does not stand there with them. */
function indexOf(languages: readonly Profile[], language: string): number {
  const exact = languages.findIndex(p => p.language === language)
  return exact >= 0 || !language.includes('-') ? exact : languages.findIndex(p => p.language === baseOf(language))
}

function modelOf(script: string, profiles: readonly Profile[]): Model {
  let byScript = models.get(profiles)
  if (!byScript) models.set(profiles, (byScript = new Map()))
  let model = byScript.get(script)
  if (!model) byScript.set(script, (model = makeModel(script, profiles.filter(p => p.script === script))))
  return model
}

/** The script that most of a text is written in. */
function scriptOfTally(tally: Tally): string | undefined {
  if (!weightOf(tally)) return undefined
  const counts = new Map([['han', (tally.han + tally.kana) * 3], ['hangul', tally.hangul * 2], ['cyrillic', tally.cyrillic], ['latin', tally.latin], ['other', tally.other]])
  const script = mainScript(counts)
  if (script !== 'other') return script
  const others = new Map<string, number>()
  let left = SCRIPT_SAMPLE
  for (const text of tally.texts) if (left > 0) { countScripts(text.slice(0, left), others); left -= text.length }
  for (const counted of counts.keys()) others.delete(counted)
  return mainScript(others)
}
