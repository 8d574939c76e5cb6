import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { scanJson } from '../../src/dictionary/scan-json.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { refusalOf } from './refusal-of.js'

const reason = (json: string): string =>
  refusalOf(() => parseDictionary(json))
    .split('\n')
    .slice(1)
    .join('\n')
const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const ignore = (): void => undefined
const nothing = { enter: ignore, leave: ignore, key: ignore, scalar: ignore }

describe('parseDictionary', () => {
  it('reads a file, with or without a byte order mark', () => {
    const json = '{ "language": "de", "labels": { "retention": { "terms": ["solange wir"] } } }'
    expect(parseDictionary(json)).toEqual(JSON.parse(json))
    expect(parseDictionary(`\ufeff${json}`)).toEqual(JSON.parse(json))
  })

  it.each([
    ['', '  line 1, column 1: the file is empty'],
    ['{\n  "language": "de",\n}', '  line 3, column 1: remove the comma before }'],
    [
      '{ "labels": { "a": { "terms": ["x",] } } }',
      '  line 1, column 36: remove the comma before ]',
    ],
    ['{\r\n"language": “de”}', '  line 2, column 13: write " instead of “'],
    ["{'language': 1}", '  line 1, column 2: write " instead of \''],
    ['{"a": ["b"\n"c"]}', '  line 2, column 1: add a comma before “"c"]}”'],
    ['{"a" "b"}', '  line 1, column 6: add : before'],
    ['{"a":}', '  line 1, column 6: add a value behind the :'],
    ['{"a": 1', '  line 1, column 8: the file ends too early: add the closing }'],
    ['{"a": [1}', '  line 1, column 9: write ] instead of }'],
    ['{"a":: 1}', '  line 1, column 6: “: 1}” cannot stand here'],
    ['["a": 1]', '  line 1, column 5: write , instead of :'],
    ['[,1]', '  line 1, column 2: remove the comma, because no entry'],
    ['{"a": 1} // done', '  line 1, column 10: remove the comment'],
    ['{"a": 1} {', '  line 1, column 10: remove what stands behind the end'],
    ['{"a": "b\n}', '  line 1, column 9: add the closing " before the end of the line'],
    ['{"a": "b', '  line 1, column 7: add the closing ", because this text never ends'],
    ['{"a": "\\d"}', '  line 1, column 8: write \\\\ for a backslash'],
    ['{"a": "\u0007"}', '  line 1, column 8: remove the control character “\\u{7}”'],
    ['{a: 1}', '  line 1, column 2: “a: 1}” cannot stand here: write a key in double quotes'],
    ['{"a": undefined}', '  line 1, column 7: “undefined}” cannot stand here: write a value'],
  ])('says where and why %j is no JSON', (json, expected) => {
    expect(reason(json)).toContain(expected)
  })

  it('reports keys that stand twice, at the second place', () => {
    expect(
      reason('{ "language": "de",\n "labels": { "a": {},\n  "b": {}, "\\u0061": {} } }'),
    ).toMatch(/^ {2}line 3, column 12 \(labels\.a\): this key stands already in line 2/)
  })

  it('reports terms that stand twice in a list, not in two', () => {
    expect(
      reason('{ "language": "de", "labels": { "a": { "terms": [\n"abc",\n"\\u0061bc"] } } }'),
    ).toMatch(
      /^ {2}line 3, column 1 \(labels\.a\.terms\[1\]\): remove “abc”, because it is already number 1/,
    )
    expect(
      parseDictionary(
        '{ "language": "de", "labels": { "a": { "terms": ["abc"], "headings": ["abc"] } } }',
      ).labels!['a'],
    ).toBeDefined()
  })

  it('gives the line of what the schema refuses, or of what is around it', () => {
    expect(reason('{ "language": "de",\n "labels": {\n  "a": { "terms": [\n   5] } } }')).toMatch(
      /^ {2}line 4, column 4 \(labels\.a\.terms\[0\]\): a term must be/,
    )
    expect(reason('\n\n{ "labels": {} }')).toMatch(
      /^ {2}line 3, column 1 \(language\): a BCP 47 language code/,
    )
    expect(reason('{ "language": "de", "labels": {\n"__proto__": {} } }')).toMatch(
      /^ {2}line 2, column 14 \(labels\.__proto__\): not a label id/,
    )
  })

  it('takes 16 MB of UTF-8, not more', () => {
    const file = (bytes: number, fill: string): string =>
      `{"language":"de","labels":{}}${fill.repeat(bytes - 29)}`
    expect(parseDictionary(file(16 * 1024 * 1024, ' ')).language).toBe('de')
    expect(reason(file(16 * 1024 * 1024 + 1, ' '))).toContain('more than 16 MB')
    expect(reason(`"${'字'.repeat(6e6)}"`)).toContain('more than 16 MB')
    expect(refusalOf(() => parseDictionary(5 as never))).toContain(
      'the text of a file is needed, not number',
    )
  })

  it.each([
    ['deep nesting', '['.repeat(3e5)],
    ['deep nesting, closed', `${'['.repeat(3e5)}${']'.repeat(3e5)}`],
    ['deep objects', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
    ['many empty lists', `[${'[],'.repeat(3e5)}[]]`],
    ['one key many times', `{${'"a":1,'.repeat(3e5)}"a":1}`],
    [
      'a key of megabytes over many others',
      `{"language":"de","${'k'.repeat(4e6)}":{${Array.from({ length: 1e5 }, (_, i) => `"${i}":0`).join()}}}`,
    ],
    [
      'many ill-formed ids',
      `{"language":"de","labels":{${Array.from({ length: 1e5 }, (_, i) => `"${i} ":0`).join()}}}`,
    ],
    ['too many terms', `{"language":"de","labels":{"a":{"terms":[${'"abc",'.repeat(3e5)}"x"]}}}`],
  ])(
    'refuses %s in a few lines',
    (_, json) => {
      expect(reason(json).length).toBeLessThan(6000)
    },
    60_000,
  )
})

describe('scanJson', () => {
  const damage = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', '\\', ',', '[', '}', '0', 'e', '.', '-', ' ', '\n', '\\u12', 'null'),
    )
    .map(
      ([json, at, drop, put]) =>
        json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + drop),
    )

  it('finds an error exactly where JSON.parse throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          damage,
          fc.string(),
          fc.stringMatching(/^[[\]{}",:0\-.e\\ tnu]{0,12}$/),
        ),
        text => {
          expect(scanJson(text, nothing) === undefined).toBe(parses(text))
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('gives every key and value its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const tokens: unknown[] = []
        expect(
          scanJson(text, {
            ...nothing,
            key: (start, end) => tokens.push(JSON.parse(text.slice(start, end))),
            scalar: (start, end) => tokens.push(JSON.parse(text.slice(start, end))),
          }),
        ).toBeUndefined()
        const expected: unknown[] = []
        const walk = (node: unknown): void => {
          if (Array.isArray(node)) node.forEach(walk)
          else if (typeof node === 'object' && node !== null)
            for (const [key, child] of Object.entries(node)) {
              expected.push(key)
              walk(child)
            }
          else expected.push(node)
        }
        walk(JSON.parse(text))
        expect(tokens.map(String).sort()).toEqual(expected.map(String).sort())
      }),
    )
  })

  it('throws nothing but PolicyError on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), damage, fc.string({ unit: 'binary' })), text => {
        try {
          parseDictionary(text)
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError)
        }
      }),
    )
  })
})
