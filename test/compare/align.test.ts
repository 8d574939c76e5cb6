import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/align.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { LANGUAGES, scoreTranslations } from './score-translations.js'
import type { Damage } from './score-translations.js'
import type { Policy } from '../../src/tree/types.js'

const read = (language: string, change = (text: string): string => text): Policy =>
  parsePolicy(change(readFileSync(`test/compare/translations/${language}.md`, 'utf8')))

describe('translations of one policy', () => {
  const LEAST = 0.95
  const whole: Damage = { drop: 0, merge: 0, move: 0, numbers: true }
  test.each<[string, Damage]>([
    ['whole', whole],
    ['without numbers', { ...whole, numbers: false }],
    ['sections dropped', { ...whole, drop: 2, numbers: false }],
    ['sections merged', { ...whole, merge: 1, numbers: false }],
    ['sections moved', { ...whole, move: 1, numbers: false }],
  ])(
    '%s',
    (_, damage) => {
      const { right, told, real, misses } = scoreTranslations(damage, 1)
      if (process.env['SHOW']) console.log(_, `precision ${right}/${told}, recall ${right}/${real}`)
      expect(right / told, misses.join('\n')).toBeGreaterThanOrEqual(LEAST)
      expect(right / real, misses.join('\n')).toBeGreaterThanOrEqual(LEAST)
    },
    120_000,
  )

  test('differ in nothing but the words', () => {
    for (const language of LANGUAGES.slice(1))
      for (const { a, b, confidence, differences } of align(read('en'), read(language)).slice(1)) {
        expect([a.length, b.length]).toEqual([1, 1])
        expect(confidence).toBeGreaterThan(0.5)
        expect(differences.filter(({ type }) => type !== 'label')).toEqual([])
      }
  })
})

describe('a difference is told', () => {
  test('of a period, an address and an amount', () => {
    const pairs = align(
      read('en', text => text.replace('14 days', '90 days').replace('dpo@alder', 'privacy@alder')),
      read('tr'),
    )
    expect(pairs.flatMap(({ differences }) => differences).filter(d => d.type !== 'label')).toEqual(
      [
        { type: 'address', a: 'privacy@alder.example', b: 'dpo@alder.example' },
        { type: 'period', a: '90 days', b: '14 gün' },
      ],
    )
  })

  test('of a section that one side does not have', () => {
    const pairs = align(
      read('ru'),
      read('en', text => text.replace(/## 8[^]*?(?=## 9)/, '')),
    )
    const alone = pairs.filter(({ a, b }) => !a.length || !b.length)
    expect(alone).toHaveLength(1)
    expect(alone[0]).toMatchObject({
      b: [],
      differences: [{ type: 'section', a: 'Трансграничная передача' }],
    })
  })
})

test('a policy is its own translation, and nothing is one of nothing', () => {
  for (const { a, b, moved, differences } of align(read('sq'), read('sq'))) {
    expect(a).toEqual(b)
    expect(moved).toBe(false)
    expect(differences).toEqual([])
  }
  expect(align(parsePolicy(''), parsePolicy(''))).toEqual([])
})
