import { expect, test } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { sectionsOf } from '../src/views/walk.js'
import { smallCases } from './support/small-cases.js'

/**
 * At least so many of the 250 sections get the main label that a reader gives them: today's number. They were written, with
 * their labels, before the library saw them, and neither weights nor dictionaries are fitted on them.
 */
const LEAST_RIGHT = 155

test('everyday ways of saying that nothing was fitted on', { timeout: 60_000 }, () => {
  const wrong: string[] = []
  let right = 0
  for (const { name, input, format, outline } of smallCases('unseen')) {
    const found = [...sectionsOf(parsePolicy(input, { format }))]
    for (const { heading, labels } of outline.sections) {
      const section = found.find(({ title }) => title === heading)
      if (section && section.labels[0]?.id === labels![0]) right++
      else wrong.push(`${name}: ${heading}`)
    }
  }
  expect(right + wrong.length).toBe(250)
  expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT)
})
