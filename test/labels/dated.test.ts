import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'

const source = `# Privacy policy

Effective date: 1 May 2024

This policy says which personal data we collect and how we protect them.

## Data we collect

We collect your name, your address and what you order.

## Changes to this policy

We may change this policy. Last updated: 1 May 2024. We announce changes here two weeks before they take effect.

## Effective date

1 May 2024
`

test('a line that only dates the document has no label', () => {
  const [, date, text] = parsePolicy(source, { format: 'markdown' }).children.map(child =>
    'data' in child && child.data && 'labels' in child.data ? child.data.labels[0]?.id : undefined,
  )
  expect([date, text]).toEqual([undefined, 'introduction'])
})

test('nor has a section that says no more than a date', () => {
  const labels = [...sectionsOf(parsePolicy(source, { format: 'markdown' }))].map(
    section => section.labels[0]?.id,
  )
  expect(labels).toEqual(['data-collected', 'policy-changes', undefined])
})
