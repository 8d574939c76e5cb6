import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { paragraphs } from './sentences.js'

const KNOWN = new Set(['zh', 'ru', 'tr', 'sq', 'en'])
const base = (language: string): string => language.split('-')[0]!
const detected = (text: string, language?: string): string =>
  parsePolicy(text, { format: 'text', language }).language

describe.each(Object.entries(paragraphs))('a paragraph in %s', (language, text) => {
  test('is told, or left open, but never taken for a language of the dictionaries', () => {
    const found = base(detected(text))
    if (KNOWN.has(base(language))) expect(found).toBe(base(language))
    else expect(KNOWN.has(found), `taken for ${found}`).toBe(false)
  })
})

test('a hint decides for a line too short to tell', () => {
  expect(detected('Cookies\n', 'tr')).toBe('tr')
  expect(detected('Cookies\n', 'sq')).toBe('sq')
})

test('Chinese comes with its variant', () => {
  expect(detected('我們會保護您的個人資料，並說明蒐集與利用的方式。')).toBe('zh-Hant')
  expect(detected('我们会保护您的个人信息，并说明收集与使用的方式。')).toBe('zh')
})
