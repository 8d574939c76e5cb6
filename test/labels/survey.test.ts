import { expect, test } from 'vitest'
import { lookAt } from '../../src/labels/label-facts.js'
import { surveyOf } from '../../src/labels/survey.js'
import { topicsOf } from '../../src/labels/topic.js'
import { policyLines } from '../fit/annotated.js'
import { cutPolicy } from '../fit/cut-policy.js'

const source = `# Privacy policy

## What we collect

### When you order

We collect your name and your address.

### When you write

We record your e-mail address and what you say.

## How long we keep it

We delete orders after seven years.
`

const surveys = surveyOf(topicsOf(cutPolicy(policyLines(source, 'markdown')).parts))
const [collect, order, write, keep] = surveys

test('a section is seen beside those around it', () => {
  expect(surveys.map(({ topic }) => topic.heading?.title)).toEqual([
    'What we collect',
    'When you order',
    'When you write',
    'How long we keep it',
  ])
  expect(surveys.map(({ before }) => before)).toEqual([
    undefined,
    ...surveys.slice(0, 3).map(({ section }) => section),
  ])
  expect(surveys.map(({ after }) => after)).toEqual([
    ...surveys.slice(1).map(({ section }) => section),
    undefined,
  ])
  expect(surveys.map(({ parent }) => parent)).toEqual([
    undefined,
    collect!.section,
    collect!.section,
    undefined,
  ])
})

test('a section knows the mean of its sub-sections, and the likeliest of all others', () => {
  collect!.children.forEach((mean, label) => {
    expect(mean).toBeCloseTo(
      (order!.section.chance[label]! + write!.section.chance[label]!) / 2,
      12,
    )
    expect(lookAt(keep!).sectionElsewhere[label]).toBe(
      Math.max(...[collect, order, write].map(other => other!.section.chance[label]!)),
    )
  })
  expect(Math.max(...keep!.children)).toBe(0)
})
