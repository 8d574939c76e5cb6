import fc from 'fast-check'
import { expect, it } from 'vitest'
import { optionsSchema } from '../src/options.js'
import { arePlain } from '../src/plain-options.js'

const value = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    'html',
    'markdown',
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
const limits = fc.dictionary(
  fc.constantFrom(
    'maxLength',
    'maxNodes',
    'maxBlocks',
    'maxDepth',
    'maxMarkdown',
    'maxWidth',
    '__proto__',
    'toString',
  ),
  value,
)
const options = fc.dictionary(
  fc.constantFrom('format', 'charset', 'language', 'limits', 'formats', 'constructor'),
  fc.oneof(value, limits),
)

it('the schema takes all options that are plainly right', () => {
  let plain = 0
  fc.assert(
    fc.property(options, some => {
      if (!arePlain(some)) return
      plain++
      expect(optionsSchema.safeParse(some).success).toBe(true)
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(100)
})

it.each([
  [{}],
  [{ format: undefined, charset: undefined, language: undefined, limits: undefined }],
  [{ format: 'html', limits: { maxNodes: 10 } }],
  [{ charset: 'x', language: '' }],
])('%j needs no schema', some => {
  expect(arePlain(some)).toBe(true)
})
