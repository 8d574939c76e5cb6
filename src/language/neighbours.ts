import samples from './own-samples.json' with { type: 'json' }
import list from './neighbours.json' with { type: 'json' }

/** What tells a language that has no dictionary, so that its texts are not taken for one that has. */
export interface Neighbour {
  /** BCP 47 */
  language: string
  script: string
  /** letters beside a to z that belong to it; of a language in Han signs, those that only it uses */
  letters?: string
  /** beginnings (`ver*`), endings (`*ung`) and insides (`*sch*`) that many of its words have, between blanks */
  sequences?: string
  /** frequent whole words, those of privacy policies included, between blanks */
  words?: string
}

/** Languages that are told from those of the dictionaries; a language may stand once for each of its scripts. */
export const neighbours: readonly Neighbour[] = list

/** What tells the languages of the library's own dictionaries, for parsers that are made without them; a test keeps it current. */
export const ownSamples: readonly Neighbour[] = samples
