import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { problemLevels } from '../../src/dictionary/problem.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import type { DictionaryInput } from '../../src/dictionary/define-dictionary.js'
import type { ProblemCode } from '../../src/dictionary/problem.js'

const inTerms = (...terms: string[]): DictionaryInput => ({
  language: 'sq',
  labels: { retention: { terms } },
})
const codesOf = (dictionary: string | DictionaryInput, examples?: string): string[] =>
  lintDictionary(dictionary, { examples }).map(({ code, path }) => `${code} ${path}`)
const at = (i: number): string => `labels.retention.terms[${i}]`

/** Lists of terms with the code that the numbered one has, or that none has. */
const cases: [ProblemCode, string[], number | undefined][] = [
  ['duplicate', ['abc def', 'ABC-Déf'], 1],
  ['duplicate', ['信息', '信息*'], 1],
  ['duplicate', ['abc def', 'abc, def'], undefined],
  ['duplicate', ['abc', 'abc*'], undefined],
  ['shadowed', ['ruaj*', 'ruajtja'], 1],
  ['shadowed', ['ruaj*', 'ruajtj*'], 1],
  ['shadowed', ['abc … def', 'abc ghi def'], 1],
  ['shadowed', ['abc … def', 'abc … ghi … def'], 1],
  ['shadowed', ['abc* … def*', 'abcd … defg'], 1],
  ['shadowed', ['向 … 提供', '向他人提供'], 1],
  ['shadowed', ['ruajtj*', 'ruajtur'], undefined],
  ['shadowed', ['ruajtja', 'ruajtj*'], 0],
  ['shadowed', ['policy', 'privacy policy'], undefined], // the longer one covers more of a heading
  ['shadowed', ['privacy', 'privacy policy'], undefined],
  ['shadowed', ['abc … def', 'abc. ghi def'], undefined], // no gap crosses the end of a sentence
  ['shadowed', ['abc ghi def', 'abc … def'], 0],
  ['shadowed', ['abc def', 'abc … def'], 0],
  ['wrong-script', ['dhёna personale'], 0],
  ['wrong-script', ['сookie файлы'], 0],
  ['wrong-script', ['c целью'], 0],
  ['wrong-script', ['ο policy'], 0],
  ['wrong-script', ['cookie файлы'], undefined],
  ['wrong-script', ['ip-адрес*', 'e mail рассылка', 'cookie政策', '쿠키cookie'], undefined],
  ['short-stem', ['ru*'], 0],
  ['short-stem', ['abc të*'], 0],
  ['short-stem', ['ai'], 0],
  ['short-stem', ['ruaj*', 'plug-in*', 'të dhënat', '儿童', '儿', '쿠키'], undefined],
  ['not-nfc', ['private\u0308sia'], 0],
  ['not-nfc', ['privatësia'], undefined],
  ['unsorted', ['bbb', 'aaa'], 1],
  ['unsorted', ['aaa', 'zzz', 'ëëë'], undefined],
  ['upper-case', ['Ruajtja e dhënave'], 0],
  ['upper-case', ['RUAJTJA'], 0],
  ['upper-case', ['ligji i Ruajtjes', 'ruajtjes'], 0],
  ['upper-case', ['GDPR', 'ligji i Kosovës', 'neni i GDPR', 'ruajtja'], undefined],
  ['lone-star', ['* ruajtja'], 0],
  ['lone-star', ['ruajtja * dhënave'], 0],
  ['lone-star', ['ruaj**'], 0],
  ['lone-star', ['ruaj* dhëna*', 'privatësi*'], undefined],
  ['star-inside', ['ruaj*ja'], 0],
  ['star-inside', ['ruaj* ja', 'ruaj*'], undefined],
  ['empty-gap', ['… ruajtja'], 0],
  ['empty-gap', ['ruajtja …'], 0],
  ['empty-gap', ['ruajtja … … dhënave'], 0],
  ['empty-gap', ['ruajtja … dhënave', '向…提供'], undefined],
  ['three-dots', ['ruajtja ... dhënave'], 0],
  ['three-dots', ['art. 13', 'ruajtja … dhënave'], undefined],
  ['no-letters', ['—'], 0],
  ['digits-only', ['2024'], 0],
  ['no-letters', ['\u{20bb7}'], 0], // outside the plane that is matched
  ['no-letters', ['iso 27001', '信息', '2024'], undefined],
  ['digits-only', ['iso 27001'], undefined],
]

describe('rules on terms', () => {
  it.each(cases)('%s in %j: %s', (code, terms, which) => {
    expect(codesOf(inTerms(...terms)).filter(problem => problem.startsWith(`${code} `))).toEqual(
      which === undefined ? [] : [`${code} ${at(which)}`],
    )
  })

  it('has a passing and a failing case for every code', () => {
    const elsewhere = [
      'json',
      'schema',
      'duplicate-key',
      'two-labels',
      'unused',
      'unknown-label',
      'near-label',
    ]
    for (const code of Object.keys(problemLevels)) {
      if (elsewhere.includes(code)) continue
      expect(
        cases.some(([c, , which]) => c === code && which === undefined),
        code,
      ).toBe(true)
      expect(
        cases.some(([c, , which]) => c === code && which !== undefined),
        code,
      ).toBe(true)
    }
  })

  it('lets frequent words be short', () => {
    expect(codesOf({ language: 'sq', words: ['e', 'i', 'në'], labels: {} })).toEqual([])
    expect(codesOf({ language: 'sq', words: ['e*'], labels: {} })).toEqual(['short-stem words[0]'])
  })

  it('lower-cases as the language does', () => {
    const say = (language: string): string | undefined =>
      lintDictionary({ language, labels: { security: { terms: ['Işık İle'] } } }).find(
        p => p.code === 'upper-case',
      )?.message
    expect(say('tr')).toContain('“ışık ile”')
    expect(say('en')).toContain('“işık')
    expect(say('en-aa-bb')).toContain('“işık') // not a language tag Intl reads
  })

  it('writes down what to write', () => {
    const message = (term: string): string => lintDictionary(inTerms(term))[0]!.message
    expect(message('ruajtja * dhënave')).toContain('write it as “ruajtja dhënave”, because')
    expect(message('ruaj*ja')).toContain('write it as “ruaj*”')
    expect(message('ruajtja ...dhënave')).toContain('write it as “ruajtja … dhënave”, because')
    expect(message('… ruajtja … … dhënave')).toContain('write it as “ruajtja … dhënave”, because')
    expect(message('private\u0308sia')).toContain('write it as “privatësia”')
  })
})

describe('rules on the whole', () => {
  it('finds a term under two labels in the same use only', () => {
    const dictionary = (use: 'headings' | 'terms') => ({
      language: 'sq',
      labels: { retention: { terms: ['ruajtja'] }, security: { [use]: ['Ruajtja'.toLowerCase()] } },
    })
    expect(codesOf(dictionary('terms'))).toEqual(['two-labels labels.security.terms[0]'])
    expect(codesOf(dictionary('headings'))).toEqual([])
    expect(codesOf({ language: 'sq', labels: {}, months: [['jan'], ['jan']] })).toEqual([
      'two-labels months[1][0]',
    ])
    expect(
      codesOf({
        language: 'sq',
        labels: {},
        marks: { title: ['politika'], contents: ['politika'] },
      }),
    ).toEqual([])
  })

  it('finds what no example uses, if there are examples', () => {
    const dictionary = inTerms('ruaj* … dhëna*', 'të drejta*')
    expect(codesOf(dictionary)).toEqual([])
    expect(codesOf(dictionary, 'Ne i RUAJMË ato të dhëna.\nKeni të Drejtat tuaja')).toEqual([])
    expect(codesOf(dictionary, 'Ne i ruajmë\ndhënat')).toEqual([
      `unused ${at(0)}`,
      `unused ${at(1)}`,
    ])
    expect(codesOf(dictionary, '')).toHaveLength(2)
    expect(() => lintDictionary(dictionary, { examples: 5 as never })).toThrow(PolicyError)
  })

  it('names new labels and what they may have been meant for', () => {
    const of = (id: string) => lintDictionary({ language: 'sq', labels: { [id]: {} } })
    expect(of('retention')).toEqual([])
    expect(of('zebras')).toMatchObject([{ code: 'unknown-label', path: 'labels.zebras' }])
    expect(of('zebras')[0]!.message).not.toContain('write it as')
    expect(of('data_collected')).toMatchObject([{ code: 'near-label' }])
    expect(of('data_collected')[0]!.message).toContain('write it as “data-collected”')
    expect(of('constructor')).toMatchObject([{ code: 'unknown-label' }])
  })

  it('reports what is no dictionary, and goes on behind double keys', () => {
    expect(lintDictionary('{\n"a": }')).toMatchObject([
      { code: 'json', path: '', line: 2, column: 6 },
    ])
    expect(lintDictionary('{"name": "Shqip"}')).toMatchObject([
      { code: 'schema', path: 'language', line: 1, column: 1 },
    ])
    expect(lintDictionary(5 as never)).toMatchObject([{ code: 'schema', path: '' }])
    expect(
      codesOf(
        '{"language": "sq", "labels": { "retention": {}, "retention": { "terms": ["ru*"] } } }',
      ),
    ).toEqual(['duplicate-key labels.retention', `short-stem ${at(0)}`])
  })

  it('gives places in the order of the text', () => {
    const json = JSON.stringify(
      {
        marks: { title: ['zz*'] },
        language: 'sq',
        labels: { retention: { terms: ['bbb', 'aaa', 'x*'] } },
      },
      null,
      2,
    )
    const problems = lintDictionary(json)
    expect(problems.map(({ code }) => code)).toEqual(['short-stem', 'unsorted', 'short-stem'])
    for (const { path, line, column } of problems) {
      const value = path
        .split(/[.[\]]+/u)
        .filter(Boolean)
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown>)[key],
          JSON.parse(json),
        ) as string
      expect(json.split('\n')[line! - 1]!.slice(column! - 1)).toMatch(
        new RegExp(`^"${value.replace('*', '\\*')}"`),
      )
    }
    expect(
      lintDictionary(JSON.parse(json) as DictionaryInput).every(p => p.line === undefined),
    ).toBe(true)
  })

  it('throws on no JSON value, and writes one clean line each', () => {
    const term = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('ab АаЁ信*….é\u0301\u001b\u202e…*')) }),
      fc.string({ unit: 'binary' }),
    )
    const dictionary = fc.record({
      language: fc.constantFrom('de', 'tr', 'en-aa-bb'),
      words: fc.array(term),
      labels: fc.dictionary(
        fc.constantFrom('retention', 'security', 'a.b', 'toString'),
        fc.record({ headings: fc.array(term), terms: fc.array(term) }),
      ),
      months: fc.array(fc.array(term)),
    })
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), dictionary),
        fc.boolean(),
        fc.option(term, { nil: undefined }),
        (value, asText, examples) => {
          for (const { code, message, path } of lintDictionary(
            (asText ? JSON.stringify(value) : value) as never,
            { examples },
          )) {
            expect(problemLevels).toHaveProperty(code)
            expect(message + path).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
            expect(message).not.toBe('')
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
