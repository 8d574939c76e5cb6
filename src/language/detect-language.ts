import { leader } from './leader.js'
import { baseOf } from './profile.js'
import { scriptsOf } from './scripts-of.js'
import { tellHan } from './tell-han.js'
import { LIKELY_BONUS, MIN_LEAD, MIN_SCORE, SHORT } from './thresholds.js'
import { candidatesIn } from './candidates.js'
import type { Tally } from '../evidence/tally.js'
import type { Candidates } from './candidates.js'
import type { Profile } from './profile.js'

/**
 * The language of a text by its script, words and letters; 'und' where nothing is sure.
 * `likely` is the language of the text around: it decides for a text too short to tell, in its script.
 */
export function detectLanguage(
  tally: Tally,
  profiles: readonly Profile[],
  likely?: string,
): string {
  for (const script of scriptsOf(tally)) {
    const language = tell(tally, candidatesIn(script, profiles), likely)
    if (language !== 'und') return language
  }
  return 'und'
}

function tell(
  tally: Tally,
  { languages, han, score }: Candidates,
  likely: string | undefined,
): string {
  const around = likely === undefined || likely === 'und' ? -1 : placeOf(languages, likely)
  if (han) return tellHan(tally, han, languages[around])
  if (!score) return languages[0]?.language ?? 'und'
  const { scores, words } = score(tally.texts)
  if (!words) return languages[around]?.language ?? 'und'
  if (around >= 0) scores[around]! += LIKELY_BONUS
  const { best, lead } = leader(scores)
  if (scores[best]! >= MIN_SCORE && lead >= MIN_LEAD) return languages[best]!.language
  // a line or so too short to tell is in the language of what stands around it
  return words <= SHORT ? (languages[around]?.language ?? 'und') : 'und'
}

/** The place of a language among others; without its script, region and variant if it does not stand there with them. */
function placeOf(languages: readonly Profile[], language: string): number {
  const exact = languages.findIndex(p => p.language === language)
  return exact >= 0 || !language.includes('-')
    ? exact
    : languages.findIndex(p => p.language === baseOf(language))
}
