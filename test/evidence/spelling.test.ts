import { expect, test } from 'vitest'
import { findEvidence } from '../../src/evidence/passage.js'
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
