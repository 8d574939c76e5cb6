import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkDictionary } from '../../src/dictionary/check-dictionary.js'
import { settingsOf } from '../../src/options.js'
import { dictionarySchema } from '../../src/schema/dictionary-schema.js'
import { optionsSchema } from '../../src/schema/options-schema.js'
import { PolicyError } from '../../src/tree/policy-error.js'

const terms = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.array(fc.constantFrom('cookie*', 'we … keep', 'x'), { maxLength: 2 }),
  },
  fc.array(
    fc.oneof(fc.constantFrom<unknown>('', 'a'.repeat(200), 'a'.repeat(201), 5, null), fc.string()),
    { maxLength: 2 },
  ),
  fc.constantFrom<unknown>(undefined, null, 'cookie', {}),
)
const record = (keys: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 40,
      arbitrary: fc
        .array(
          fc.tuple(
            fc.oneof(
              { weight: 30, arbitrary: fc.constantFrom(...keys.slice(0, 2)) },
              fc.constantFrom(...keys),
            ),
            value,
          ),
          { maxLength: 2 },
        )
        .map(entries => {
          const object: Record<string, unknown> = {}
          // defined, as __proto__ would be set otherwise
          for (const [key, own] of entries)
            Object.defineProperty(object, key, {
              value: own,
              enumerable: true,
              configurable: true,
              writable: true,
            })
          return object
        }),
    },
    fc.constantFrom<unknown>(undefined, null, [], 'x', 3),
  )
const some = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 40, arbitrary: right },
    fc.constantFrom<unknown>(undefined, null, 3, '', [], {}),
  )

const dictionary = fc.record(
  {
    $schema: some(fc.constant('x')),
    language: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom<unknown>('de', 'zh-Hant') },
      fc.constantFrom<unknown>('d', 'de_DE', 5, undefined, `de${'-abcdefgh'.repeat(4)}`),
    ),
    name: some(fc.constantFrom('Deutsch', 'x'.repeat(100), 'x'.repeat(101))),
    apart: some(fc.constantFrom('ä', 'x'.repeat(41))),
    words: terms,
    variants: record(['zh', 'zh-Hant', 'x y', '__proto__'], some(fc.constant('這'))),
    concepts: record(['share', 'not', 'shares', '__proto__', 'constructor'], terms),
    labels: record(
      ['cookies', 'own.label', 'constructor', 'a b', '', '__proto__'],
      record(['headings', 'terms', 'term', '__proto__'], terms),
    ),
    marks: record(['title', 'chrome', 'titles', 'toString'], terms),
    monthFirst: some(fc.boolean()),
    months: some(fc.array(terms, { maxLength: 13 })),
  },
  { requiredKeys: ['language'] },
)

it('a dictionary is taken by the plain check as by the schema, with the same values', () => {
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: dictionary }, fc.jsonValue()), value => {
      const own = checkDictionary(value)
      const schema = dictionarySchema.safeParse(value)
      expect(own.dictionary !== undefined).toBe(schema.success)
      if (own.dictionary) {
        taken++
        expect(own.dictionary).toEqual(schema.data)
      } else refused++
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(300)
})

const option = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    'html',
    'text',
    'pdf',
    0,
    1,
    1.5,
    -1,
    NaN,
    Infinity,
    2 ** 53,
    true,
    [],
    {},
  ),
  fc.string(),
)
const options = record(
  [
    'format',
    'charset',
    'language',
    'limits',
    'dictionaries',
    'formats',
    'constructor',
    '__proto__',
  ],
  fc.oneof(
    option,
    record(['maxLength', 'maxNodes', 'maxDepth', 'maxWidth', '__proto__', 'toString'], option),
  ),
)

it('options are taken by the plain check as by the schema', () => {
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(options, value => {
      if (value === undefined) return
      const own = takes(() => settingsOf(value as never))
      expect(own).toBe(optionsSchema.safeParse(value).success)
      if (own) taken++
      else refused++
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(300)
})

function takes(call: () => unknown): boolean {
  try {
    call()
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError)
    return false
  }
}
