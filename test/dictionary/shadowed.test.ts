import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'

const dictionaryOf = (terms: string[]) => ({ language: 'en', labels: { security: { terms } } })
const word = fc
  .tuple(fc.constantFrom('aaa', 'aaab', 'aaabb', 'ccc', 'ccca'), fc.constantFrom('', '*'))
  .map(([stem, star]) => stem + star)
const term = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, fc.constant('…')), { minLength: 1, maxLength: 5 })
  .map(words =>
    words
      .join(' ')
      .replace(/^[… ]+|[… ]+$/gu, '')
      .replace(/…( …)+/gu, '…'),
  )
  .filter(Boolean)

/** A text that the term matches: endings and gaps filled in. */
const writeOut = (of: string, ending: string, gap: string): string =>
  of.replaceAll('*', ending).replaceAll(' … ', ` ${gap} `)

it('calls shadowed only what the other term matches too, whatever endings and gaps hold', () => {
  const fold = makeFolder()
  let seen = 0
  fc.assert(
    fc.property(
      term,
      term,
      fc.constantFrom('', 'b', 'xyz'),
      fc.constantFrom('xyz', 'aaa ccc', ','),
      (broad, narrow, ending, gap) => {
        const problem = lintDictionary(dictionaryOf([broad, narrow])).find(
          ({ code, path }) => code === 'shadowed' && path.endsWith('[1]'),
        )
        if (!problem) return
        seen++
        const matched = new Set<string>()
        makeMatcher(makeLexicon([dictionaryOf([broad, narrow])]))(
          fold(`xyz ${writeOut(narrow, ending, gap)}, xyz`),
          pattern => {
            matched.add(pattern.term)
          },
        )
        expect([...matched]).toEqual(expect.arrayContaining([broad, narrow]))
      },
    ),
    { numRuns: 1500 },
  )
  expect(seen).toBeGreaterThan(5)
}, 60_000)

it('calls shadowed every word that a stem of the list covers', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.string({ unit: fc.constantFrom('a', 'b', 'ç'), minLength: 3, maxLength: 7 }),
        {
          maxLength: 20,
          selector: s => s.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ç', 'c'),
        },
      ),
      fc.nat(2),
      (words, every) => {
        const terms = words.map((w, i) => (i % (every + 1) ? w : `${w}*`))
        const expected = terms.flatMap((t, i) =>
          terms.some((o, k) => k !== i && o.endsWith('*') && t.startsWith(o.slice(0, -1)))
            ? [`labels.security.terms[${i}]`]
            : [],
        )
        expect(
          lintDictionary(dictionaryOf(terms))
            .filter(({ code }) => code === 'shadowed')
            .map(({ path }) => path),
        ).toEqual(expected)
      },
    ),
  )
})

it('looks at a big list no slower by the term than at a small one', () => {
  const list = (n: number): string[] =>
    Array.from(
      { length: n },
      (_, i) =>
        `abc … ${(Math.imul(i, 2654435761) >>> 0).toString(36).replace(/\d/g, d => 'ghijklmnop'[+d]!)}${i}*`,
    )
  const cost = (n: number): number => {
    const dictionary = dictionaryOf(list(n))
    const before = process.cpuUsage()
    lintDictionary(dictionary)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / n
  }
  cost(2000) // warm
  expect(Math.min(cost(20_000), cost(20_000))).toBeLessThan(
    4 * Math.min(cost(2000), cost(2000), cost(2000)),
  )
}, 120_000)
