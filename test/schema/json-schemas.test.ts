import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { dictionarySchema } from '../../src/schema/dictionary-schema.js'
import { dutiesSchema } from '../../src/schema/duties-schema.js'
import { policySchema } from '../../src/schema/policy-schema.js'

/** The JSON Schemas that editors and other languages read; `UPDATE_SCHEMAS=1` writes them anew. */
it.each([
  ['dictionary', dictionarySchema],
  ['duties', dutiesSchema],
  ['policy', policySchema],
])('src/schema/%s.schema.json is what the zod schema says', (name, schema) => {
  const file = `src/schema/${name}.schema.json`
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`
  if (process.env['UPDATE_SCHEMAS']) writeFileSync(file, text)
  expect(readFileSync(file, 'utf8'), `UPDATE_SCHEMAS=1 writes ${file}`).toBe(text)
})
