import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { policySchema } from '../../src/schema/policy-schema.js'
import type { Section } from '../../src/tree/types.js'

const stored = (): { children: Record<string, unknown>[] } =>
  JSON.parse(JSON.stringify(parsePolicy('# Privacy policy\n\n## Cookies\n\nWe use cookies.'))) as {
    children: Record<string, unknown>[]
  }

test('the schema takes what the parser makes', () => {
  expect(policySchema.parse(stored())).toEqual(stored())
})

test.each<[keyof Section, unknown]>([
  ['depth', 99],
  ['labels', 'none'],
  ['title', undefined],
  ['basis', 'guess'],
  ['children', null],
  ['position', {}],
])('a section with a wrong %s is no block instead', (name, value) => {
  const policy = stored()
  policy.children.find(child => child['type'] === 'section')![name] = value
  expect(policySchema.safeParse(policy).success).toBe(false)
})
