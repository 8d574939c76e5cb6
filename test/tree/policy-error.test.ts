import { expect, it } from 'vitest'
import { defaultLimits } from '../../src/tree/limits.js'
import { PolicyError } from '../../src/tree/policy-error.js'

it('PolicyError carries a code, a message and a cause', () => {
  const cause = new Error('below')
  const error = new PolicyError('invalid-input', 'what is wrong', { cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({
    name: 'PolicyError',
    code: 'invalid-input',
    message: 'what is wrong',
    cause,
  })
  expect(String(error)).toBe('PolicyError: what is wrong')
})

it('every limit has a default that is a positive whole number', () => {
  for (const limit of Object.values(defaultLimits))
    expect(Number.isInteger(limit) && limit > 0).toBe(true)
  expect(Object.keys(defaultLimits).sort()).toEqual([
    'maxBlocks',
    'maxDepth',
    'maxLength',
    'maxMarkdown',
    'maxNodes',
  ])
})
