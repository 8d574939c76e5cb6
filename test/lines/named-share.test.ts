import { expect, test } from 'vitest'
import { MOSTLY, namedShare } from '../../src/lines/named-share.js'
import { lineOf } from './lines.js'

const share = (text: string, ...names: string[]): number =>
  namedShare(lineOf(text, { words: Object.fromEntries(names.map(name => [name, 'title'])) }))

test('a line may say nothing but what document it names', () => {
  expect(share('Privacy notice', 'Privacy notice')).toBe(1)
  expect(share('2. Privacy notice', 'Privacy notice')).toBe(1)
  expect(share('Our privacy notice', 'privacy notice')).toBeGreaterThan(MOSTLY)
  expect(share('How our privacy notice may change', 'privacy notice')).toBeLessThan(MOSTLY)
})

test('the longest name counts, not all of them together', () => {
  expect(share('Notice and cookie notice', 'Notice', 'cookie notice')).toBe(13 / 24)
  expect(share('Cookie notice', 'notice', 'Cookie notice')).toBe(1)
})

test('Han signs count by their width', () => {
  expect(share('ABC 隐私政策', '隐私政策')).toBe(8 / 12)
})

test('other words name no document', () => {
  expect(namedShare(lineOf('Cookies', { words: { Cookies: 'heading' } }))).toBe(0)
  expect(share('Cookies')).toBe(0)
  expect(share('')).toBe(0)
})

test('a name in the number of a line names no more than all of it', () => {
  expect(share('1 Notice', '1 Notice')).toBe(1)
})
