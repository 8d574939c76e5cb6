import { readFileSync, writeFileSync } from 'node:fs'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { dictionaries } from '../../src/dictionaries.js'
import { draftLine } from './draft-line.js'
import { findUnused, keyOf, termsOf } from './find-unused.js'
import { examplesFile, readExamples, readPolicies } from './read-examples.js'
import { makeWordStock } from './word-stock.js'
import type { Dictionary } from '../../src/evidence/dictionary.js'
import type { Filling } from './draft-line.js'

/**
 * `npx tsx test/examples/draft.ts [FILE…]` drafts examples for the terms that have none, and drops those that no term
 * needs any more. Stems are completed with words from the example policies, from the dictionary and from the files named.
 * What it writes are phrases, to be looked over by somebody who knows the language; lines written by hand stay.
 */
const FILLINGS: Readonly<Record<string, Omit<Filling, 'language'>>> = {
  zh: { gap: '其', stop: '。' },
  ru: { gap: 'их', stop: '.' },
  tr: { gap: 'bunu', stop: '.' },
  sq: { gap: 'këtë', stop: '.' },
  en: { gap: 'it', stop: '.' },
}

const named = process.argv.slice(2).flatMap(file => readFileSync(file, 'utf8').split('\n'))

for (const dictionary of dictionaries) {
  const { language } = dictionary
  const policies = readPolicies(language)
  const kept = readExamples(language)
  const stock = makeWordStock([
    ...policies,
    ...kept,
    ...termsOf(dictionary).map(({ term }) => term),
    ...named,
  ])
  const lines = new Set(kept)
  const unknown = new Set<string>()
  for (const term of findUnused(dictionary, [...policies, ...kept])) {
    const draft = draftLine(term, stock, { language, ...FILLINGS[language]! })
    if ('line' in draft) lines.add(draft.line)
    else unknown.add(`${draft.stem}*`)
  }
  writeFileSync(
    examplesFile(language),
    `${headOf(language)}\n\n${grouped([...lines], dictionary).join('\n')}\n`,
  )
  console.log(
    `${language}: ${lines.size} lines, ${findUnused(dictionary, [...policies, ...lines]).length} terms without one`,
  )
  if (unknown.size) console.log(`  no word is known for: ${[...unknown].join(' ')}`)
}

function headOf(language: string): string {
  return `# A line for each term of src/dictionaries/${language}.json that no policy in this folder has. Many are drafts of\n# test/examples/draft.ts: their words are right, their grammar only by chance. Better lines are welcome, and stay.`
}

/** Lines in the order of the first of the terms that they have, each label's below its name; lines without a term are dropped. */
function grouped(lines: readonly string[], dictionary: Dictionary): string[] {
  const fold = makeFolder()
  const match = makeMatcher(makeLexicon([dictionary]))
  const places = new Map(
    termsOf(dictionary).map((term, place) => [keyOf(term), { place, label: term.value }]),
  )
  const found = lines
    .flatMap(line => {
      const terms: { place: number; label: string }[] = []
      match(fold(line), pattern => {
        const at = places.get(keyOf(pattern))
        if (at) terms.push(at)
      })
      const [first] = terms.sort((a, b) => a.place - b.place)
      return first ? [{ ...first, line }] : []
    })
    .sort((a, b) => a.place - b.place)
  return found.flatMap(({ label, line }, i) =>
    label === found[i - 1]?.label ? [line] : [...(i ? [''] : []), `# ${label}`, line],
  )
}
