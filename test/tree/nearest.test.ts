import { expect, test } from 'vitest'
import { nearest } from '../../src/tree/nearest.js'

test.each([
  ['cookie', ['consent', 'cookies'], { name: 'cookies', distance: 1 }],
  ['Cookies', ['cookies'], { name: 'cookies', distance: 0 }],
  ['ab', ['abc', 'abd'], { name: 'abc', distance: 1 }],
  ['x', [], undefined],
])('of %s among %j', (name, names, answer) => {
  expect(nearest(name, names)).toEqual(answer)
})
