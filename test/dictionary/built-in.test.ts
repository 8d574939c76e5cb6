import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { problemLevels } from '../../src/dictionary/problem.js'
import { dictionarySchema } from '../../src/schema/dictionary-schema.js'

const folder = new URL('../../src/dictionaries/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.json'))

it('finds the five languages', () => {
  expect(files.sort()).toEqual(
    expect.arrayContaining(['en.json', 'ru.json', 'sq.json', 'tr.json', 'zh.json']),
  )
})

describe.each(files)('%s', name => {
  const json = readFileSync(new URL(name, folder), 'utf8')

  it('is a dictionary of its language', () => {
    expect(parseDictionary(json).language).toBe(name.replace('.json', ''))
    expect(dictionarySchema.safeParse(JSON.parse(json)).success).toBe(true)
  })
  it('has no term that cannot work, no new label, and is in order', () => {
    const problems = lintDictionary(json).filter(
      ({ code }) =>
        problemLevels[code] === 'error' ||
        [
          'duplicate',
          'wrong-script',
          'not-nfc',
          'unsorted',
          'upper-case',
          'unknown-label',
          'near-label',
        ].includes(code),
    )
    expect(problems.map(({ line, message }) => `line ${line}: ${message}`)).toEqual([])
  })
})

it('has one JSON Schema for reading and writing', () => {
  const schema = z.toJSONSchema(dictionarySchema)
  expect(z.toJSONSchema(dictionarySchema, { io: 'input' })).toEqual(schema)
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ['language'],
    properties: {
      labels: {
        type: 'object',
        propertyNames: { pattern: expect.any(String) as string },
        additionalProperties: { additionalProperties: false },
      },
    },
  })
})
