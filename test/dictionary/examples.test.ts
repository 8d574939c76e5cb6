import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { dictionaries } from '../../src/dictionaries.js'
import { draftLine } from '../examples/draft-line.js'
import { findUnused, termsOf } from '../examples/find-unused.js'
import { examplesFile, readExamples, readPolicies } from '../examples/read-examples.js'
import { makeWordStock } from '../examples/word-stock.js'

/**
 * A term that no policy can hold is dead weight, and nobody sees it. So each has to be found in a line of fixtures/: in an
 * example policy, or in `terms.examples` of its language. There stand headings and phrases with stems written out and gaps
 * filled, matched in capitals as printed, with all other dictionaries' terms, and cleared of foreign ones.
 */
describe.each(dictionaries)('$language', dictionary => {
  const { language } = dictionary
  const policies = readPolicies(language)
  const examples = readExamples(language)

  it('has an example for each of its terms', () => {
    const unused = findUnused(dictionary, [...policies, ...examples]).map(
      ({ use, value, term }) => `${value}, ${use === 'heading' ? 'headings' : 'terms'}: ${term}`,
    )
    expect(
      unused,
      `add a line to ${examplesFile(language)} for each, or let npx tsx test/examples/draft.ts draft them`,
    ).toEqual([])
  })

  it('has the same to say of them as its linter', () => {
    const unused = lintDictionary(dictionary, {
      examples: [...policies, ...examples].join('\n'),
    }).filter(({ code, path }) => code === 'unused' && path.startsWith('labels'))
    expect(unused.map(({ message }) => message)).toEqual([])
  })

  it('would miss an example that was taken away', () => {
    expect(findUnused(dictionary, policies).length).toBeGreaterThan(100)
    const fewer = examples.filter((_, i) => i % 50 !== 0)
    expect(fewer.length).toBeLessThan(examples.length)
    expect(findUnused(dictionary, [...policies, ...fewer]).length).toBeGreaterThan(0)
  })

  it('has examples that are no terms as they are written', () => {
    const written = new Set(termsOf(dictionary).map(({ term }) => term))
    expect(examples.filter(line => written.has(line) && /[*…]/u.test(line))).toEqual([])
    expect(readFileSync(examplesFile(language), 'utf8')).not.toMatch(/\*|…/u)
    expect(new Set(examples).size).toBe(examples.length)
  })
})

describe('drafts', () => {
  const stock = makeWordStock([
    'We keep your data.',
    'Keep your data, keep your Data',
    'They kept and keeping data',
    'të dhënat',
    'te dhenat',
    'cookie*',
  ])

  it('complete stems with words that were seen, most often first', () => {
    expect(stock.completionsOf('keep')).toEqual(['keep', 'keeping'])
    expect(stock.completionsOf('dhen')).toEqual(['dhënat'])
    expect(stock.completionsOf('cookie')).toEqual([])
    expect(
      draftLine({ use: 'term', value: '', term: 'keep* … dat*' }, stock, {
        language: 'en',
        gap: 'it',
        stop: '.',
      }),
    ).toEqual({ line: 'Keep it data.' })
    expect(
      draftLine({ use: 'heading', value: '', term: 'kep* dat*' }, stock, {
        language: 'en',
        gap: 'it',
        stop: '.',
      }),
    ).toEqual({ line: 'Kept data' })
    expect(
      draftLine({ use: 'term', value: '', term: '撤回 … 同意' }, stock, {
        language: 'zh',
        gap: '其',
        stop: '。',
      }),
    ).toEqual({ line: '撤回其同意。' })
  })

  it('write a capital as the language does, and say which stem has no word', () => {
    expect(
      draftLine({ use: 'heading', value: '', term: 'iletişim' }, stock, {
        language: 'tr',
        gap: 'bunu',
        stop: '.',
      }),
    ).toEqual({ line: 'İletişim' })
    expect(
      draftLine({ use: 'heading', value: '', term: 'our cookie*' }, stock, {
        language: 'en',
        gap: 'it',
        stop: '.',
      }),
    ).toEqual({ stem: 'cookie' })
  })
})
