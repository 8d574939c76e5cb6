import { expect, test } from 'vitest'
import { coverage } from '../../src/lines/coverage.js'
import { lineOf } from './lines.js'

const share = (
  text: string,
  words: Readonly<Record<string, string>>,
  from = 0,
  to = text.length,
): number => coverage(lineOf(text, { words }).passage.matches, from, to)

test('heading terms cover a share of a text', () => {
  expect(share('our cookies', {})).toBe(0)
  expect(share('cookies', { cookies: 'heading' })).toBe(1)
  expect(share('çerezler ve mektup', { çerezler: 'heading', mektup: 'heading' })).toBe(14 / 18)
})

test('other terms cover none', () => {
  expect(share('cookies', { cookies: 'title' })).toBe(0)
  expect(share('cookies', { cookies: 'data.cookies' })).toBe(0)
})

test('what several terms cover counts once', () => {
  expect(share('cookie jar lid', { 'cookie jar': 'heading', 'jar lid': 'heading' })).toBe(1)
  expect(share('cookie jar lid', { 'cookie jar': 'heading', jar: 'heading' })).toBe(10 / 14)
})

test('only what lies between two places counts', () => {
  const words = { cookies: 'heading', letters: 'heading' }
  expect(share('cookies letters', words, 0, 7)).toBe(1)
  expect(share('cookies letters', words, 8)).toBe(1)
  // a term that begins before the text counts from there on, one that ends behind it not at all
  expect(share('cookies', words, 3)).toBe(1)
  expect(share('our cookies', words, 0, 8)).toBe(0)
})

test('an empty text has none covered', () => {
  expect(share('cookies', { cookies: 'heading' }, 7)).toBe(0)
})
