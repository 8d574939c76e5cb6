import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEvidence } from '../../src/evidence/passage.js'
import { isSpelledLetterByLetter, isSpelledSo } from '../../src/evidence/spelling.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'

const lexicon = makeLexicon([
  {
    language: 'tr',
    apart: 'çğöşü',
    concepts: {
      birth: ['yaş*'],
      law: ['yasal'],
      right: ['hakkında bilgi'],
      share: ['paylaş* … üçüncü'],
    },
  },
])
const found = (text: string): string[] => {
  const settings = { format: 'text', charset: undefined, limits: defaultLimits } as const
  const { leaves } = read(readers, text, settings, () => undefined)
  return findEvidence(leaves, [lexicon]).flatMap(({ matches }) => matches.map(m => m.pattern.term))
}

test.each([
  ['Yaşınızı sorarız.', ['yaş*']],
  ['YAŞINIZI SORARIZ', ['yaş*']],
  ['Yasal dayanak başka.', ['yasal']],
  ['Onları üçüncü kişilerle paylaşırız, üçüncü kez.', ['paylaş* … üçüncü']],
  ['HAKKINDA BİLGİ isteyin, böyle.', ['hakkında bilgi']],
  // without the letters all fold
  ['Yasinizi sorariz.', ['yaş*']],
  ['Bunu paylasiriz ucuncu kez.', ['paylaş* … üçüncü']],
])('%s has %j', (text, terms) => {
  expect(found(text)).toEqual(terms)
})

test('what stands letter for letter is told at once as it is slowly', () => {
  const text = fc
    .array(fc.constantFrom('s', 'ş', 'Ş', 'a', ' ', '-', '.'), { maxLength: 6 })
    .map(letters => letters.join(''))
  const term = fc
    .array(fc.constantFrom('s', 'ş', 'a', 's*', ' ', ' … '), { minLength: 1, maxLength: 4 })
    .map(parts => parts.join('').trim())
  const pattern = { use: 'term', language: 'tr', value: '', concept: -1, anywhere: false } as const
  fc.assert(
    fc.property(text, term, (text, term) => {
      expect(isSpelledSo({ ...pattern, term, apart: 'ş' }, text, 0)).toBe(
        isSpelledLetterByLetter(term, 'ş', text, 0),
      )
    }),
    { numRuns: 2000 },
  )
})
