import { expect, test } from 'vitest'
import { trimTail } from '../../src/tree/trim-tail.js'

test.each([
  ['Cookies: ', /[\s:]/, 'Cookies'],
  ['a: b', /[\s:]/, 'a: b'],
  [' :', /[\s:]/, ''],
  ['', /[\s:]/, ''],
  ['数据：\u3000', /[\s：]/u, '数据'],
])('%j without %s at its end is %j', (text, tail, trimmed) => {
  expect(trimTail(text, tail)).toBe(trimmed)
})
