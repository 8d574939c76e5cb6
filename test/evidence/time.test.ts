import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { dictionaryOf } from './dictionary-of.js'

describe('the time to match', () => {
  const terms = [
    'a',
    'a*',
    'a* b*',
    'a … b',
    'a … b … c',
    'b … a … a',
    'aaaa*',
    '用',
    '用用用用',
    '用 … 户',
    'a a a a a',
    'data … kept … deleted',
  ]
  const match = makeMatcher(makeLexicon([dictionaryOf(terms)]))
  const cpu = (source: string): number => {
    const folded = makeFolder()(source)
    let least = Infinity
    for (let run = 0; run < 3; run++) {
      const from = process.cpuUsage()
      match(folded, () => undefined)
      const { user, system } = process.cpuUsage(from)
      least = Math.min(least, (user + system) / 1000)
    }
    return least
  }

  it.each([
    ['one word', 'a'],
    ['one open ending after another', 'a '],
    ['Chinese', '用'],
    ['gaps that are never closed', 'a b '],
    ['first parts only', 'a x '],
    ['a new sentence each word', 'a. b. '],
    ['prose', 'Your data are kept, then deleted. '],
  ])('grows with the text and no faster: %s', (_, unit) => {
    const length = 4000
    const of = (n: number): string => unit.repeat(Math.ceil(n / unit.length))
    cpu(of(length))
    const small = cpu(of(length))
    const large = cpu(of(length * 8))
    expect(large).toBeLessThan(small * 8 * 4 + 20)
  })
})
