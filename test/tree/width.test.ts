import { expect, it } from 'vitest'
import { widthOf } from '../../src/tree/width.js'

it.each([
  ['', 0],
  ['privacy', 7],
  ['Политика', 8],
  ['隐私政策', 8],
  ['第1条', 5],
  ['ＡＢ', 4],
  ['pri\u00advacy', 7],
  ['かな', 4],
  ['：、。', 6],
])('widthOf(%j) is %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})
