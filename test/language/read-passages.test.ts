import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionaries } from '../../src/dictionaries.js'
import { findEvidence } from '../../src/evidence/passage.js'
import { languagesIn } from '../../src/language/detect-languages.js'
import { readPassages } from '../../src/language/read-passages.js'
import { makeLexicons } from '../../src/lexicons.js'
import { settingsOf } from '../../src/options.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { fixtures } from '../support/fixtures.js'
import type { Passage } from '../../src/evidence/passage.js'

const lexicons = makeLexicons(dictionaries)([])

const inOrder = ({ matches }: Passage): string[] =>
  matches
    .map(
      ({ pattern: { language, use, value, term }, start, end }) =>
        `${start}-${end} ${language} ${use} ${value} ${term}`,
    )
    .sort()

test.each(fixtures)(
  '$name is matched as if with all dictionaries, foreign terms dropped',
  ({ name }) => {
    const source = readFileSync(join('fixtures', name), 'utf8')
    const { leaves } = read(readers, source, settingsOf(), () => undefined)
    const { passages, likely } = readPassages(leaves, lexicons, undefined)
    const languages = languagesIn(passages, likely)
    const all = findEvidence(leaves, [...lexicons.terms(undefined), ...lexicons.names()])
    passages.forEach((passage, i) => {
      const slow = all[i]!
      slow.matches = slow.matches.filter(
        ({ pattern: { use, language } }) =>
          use === 'title' || !languages || languages.has(language),
      )
      expect(inOrder(passage)).toEqual(inOrder(slow))
    })
  },
)

test('what several lexicons find stands in order', () => {
  const { leaves } = read(
    readers,
    'Privacy policy of cookies\n\nGizlilik politikası ve çerezler\n\nПолитика конфиденциальности',
    settingsOf({ format: 'text' }),
    () => undefined,
  )
  const found = findEvidence(leaves, [...lexicons.names(), ...lexicons.terms(undefined)])
  for (const { matches } of found) {
    expect(new Set(matches.map(m => m.pattern.use)).size).toBeGreaterThan(1)
    expect(matches.map(m => m.start)).toEqual(matches.map(m => m.start).sort((a, b) => a - b))
  }
})
