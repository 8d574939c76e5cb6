import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defineDictionary } from '../../src/dictionary/define-dictionary.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { refusalOf } from './refusal-of.js'

const refused = (value: unknown): string => refusalOf(() => defineDictionary(value as never))

describe('defineDictionary', () => {
  it('returns a copy of what it is given', () => {
    const input = {
      language: 'de',
      labels: { retention: { terms: ['speicher* … solange'] } },
    } as const
    const dictionary = defineDictionary(input)
    expect(dictionary).toEqual(input)
    expect(dictionary.labels).not.toBe(input.labels)
  })

  it('names path and reason, a line each', () => {
    expect(
      refused({
        language: 'x',
        labels: { 'a b': {}, ok: { term: ['a'], terms: 'x', headings: ['', 5] } },
      }).split('\n'),
    ).toEqual([
      'The dictionary is not right:',
      expect.stringMatching(/^ {2}language: not a BCP 47/),
      expect.stringMatching(/^ {2}labels\["a b"\]: not a label id/),
      expect.stringMatching(/^ {2}labels\.ok\.headings\[0\]: an empty term/),
      expect.stringMatching(/^ {2}labels\.ok\.headings\[1\]: a term must be text/),
      expect.stringMatching(/^ {2}labels\.ok\.terms: a list of terms is needed/),
      expect.stringMatching(/^ {2}labels\.ok: unknown key "term": write one of headings, terms$/),
    ])
  })

  it('names at most twenty and counts the rest', () => {
    const lines = refused({ language: 'de', labels: { a: { terms: Array(50).fill(0) } } }).split(
      '\n',
    )
    expect(lines).toHaveLength(22)
    expect(lines.at(-1)).toBe('  and 30 more')
  })

  it('takes 200,000 terms of 200 characters, not more', () => {
    const dictionary = (terms: string[]) => ({
      language: 'de',
      labels: { a: { terms } },
      months: [[], []],
    })
    expect(
      defineDictionary(dictionary(Array<string>(200_000).fill('abc'))).labels?.['a']?.terms,
    ).toHaveLength(200_000)
    expect(refused(dictionary(Array<string>(200_001).fill('abc')))).toContain(
      'more than 200,000 terms',
    )
    expect(defineDictionary(dictionary(['a'.repeat(200)])).labels?.['a']?.terms).toHaveLength(1)
    expect(refused(dictionary(['a'.repeat(201)]))).toContain('at most 200 characters')
  })

  it('shows nothing of a hostile key to the terminal', () => {
    const message = refused({
      language: 'de',
      labels: { '\u001b[31m\u202e': {} },
      ['\u009b' + 'k'.repeat(1e6)]: 1,
    })
    expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u)
    expect(message.length).toBeLessThan(1500)
  })
})

describe('keys of prototypes', () => {
  const json = (text: string): unknown => JSON.parse(text)

  it('refuses __proto__ wherever it stands', () => {
    expect(refused(json('{"language":"de","labels":{"__proto__":{"terms":["abc"]}}}'))).toContain(
      'labels.__proto__: not a label id',
    )
    expect(refused(json('{"language":"de","labels":{},"variants":{"__proto__":"abc"}}'))).toContain(
      'variants.__proto__: not a BCP 47',
    )
    expect(refused(json('{"language":"de","labels":{},"__proto__":{"words":[]}}'))).toContain(
      'unknown key "__proto__"',
    )
    expect(refused(json('{"language":"de","labels":{"a":{"__proto__":{}}}}'))).toContain(
      'labels.a: unknown key "__proto__"',
    )
    expect(refused(json('{"language":"de","labels":{},"marks":{"__proto__":{}}}'))).toContain(
      'marks: unknown key "__proto__"',
    )
  })

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    'takes %s for an id like any other',
    id => {
      const dictionary = defineDictionary(
        json(`{"language":"en","labels":{"${id}":{"headings":["zebra husbandry"]}}}`) as never,
      )
      expect(Object.keys(dictionary.labels!)).toEqual([id])
      expect(Object.getPrototypeOf(dictionary.labels)).toBe(Object.prototype)
      const policy = parsePolicy('# Privacy policy\n\n## Zebra husbandry\n\nWe keep zebras.\n', {
        dictionaries: [dictionary],
      })
      expect(JSON.stringify(policy)).toContain(`"id":"${id}"`)
      expect(({} as Record<string, unknown>)['headings']).toBeUndefined()
    },
  )
})

describe('any value', () => {
  const onlyPolicyErrors = (value: unknown): void => {
    try {
      defineDictionary(value as never)
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError)
      expect((error as PolicyError).code).toBe('invalid-dictionary')
    }
  }

  it('throws nothing but PolicyError on JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), onlyPolicyErrors))
  })
  it('throws nothing but PolicyError on objects of every make', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
        }),
        onlyPolicyErrors,
      ),
    )
  })
  it('throws nothing but PolicyError on what nearly is a dictionary', () => {
    const odd = fc.oneof({ weight: 5, arbitrary: fc.array(fc.string()) }, fc.jsonValue())
    const near = fc.record({
      language: fc.oneof(fc.constant('de'), fc.string()),
      labels: fc.oneof(
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')),
          fc.record({ headings: odd, terms: odd }, { requiredKeys: [] }),
        ),
        fc.jsonValue(),
      ),
      months: odd,
      words: odd,
      marks: odd,
    })
    fc.assert(fc.property(near, onlyPolicyErrors))
  })
  it('ends on cycles, proxies, getters that throw and hopeless languages', () => {
    const cycle: Record<string, unknown> = { language: 'de' }
    cycle['labels'] = cycle
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(refused(cycle)).toContain('more than 50,000 keys')
    expect(refused(proxy)).toContain('cannot be read')
    expect(
      refused({
        language: 'de',
        get labels() {
          throw new Error('boo')
        },
      }),
    ).toContain('boo')
    expect(refused({ language: `aa${'-aa'.repeat(1e6)}`, labels: {} })).toContain(
      'language: not a BCP 47',
    )
  })
})
