import { describe, expect, it } from 'vitest'
import { listPatterns, openPatterns } from '../../src/evidence/pattern-list.js'
import type { Pattern } from '../../src/evidence/pattern.js'

const pattern = (term: string, more: Partial<Pattern> = {}): Pattern => ({
  use: 'term',
  term,
  language: 'en',
  value: 'cookies',
  concept: -1,
  anywhere: false,
  apart: '',
  ...more,
})

describe('a list of patterns', () => {
  const patterns = [
    pattern('cookies'),
    pattern('файлы … cookie', { language: 'ru' }),
    pattern('x', { value: 'security' }),
    pattern('web beacon'),
    pattern('用户', { anywhere: true }),
  ]

  it('gives them back as they were', () => {
    const at = openPatterns(listPatterns(patterns))
    expect(patterns.map((_, id) => at(id))).toEqual(patterns)
  })

  it('gives them in any order', () => {
    const at = openPatterns(listPatterns(patterns))
    expect([3, 0, 4].map(id => at(id).term)).toEqual(['web beacon', 'cookies', '用户'])
  })

  it('gives the same object every time', () => {
    const at = openPatterns(listPatterns(patterns))
    expect(at(1)).toBe(at(1))
  })

  it('keeps once what several have in common', () => {
    expect(
      listPatterns([pattern('a'), pattern('b'), pattern('c', { use: 'heading' }), pattern('d')]),
    ).toMatchObject({
      groupOf: Int32Array.of(0, 0, 1, 0),
      groups: [
        { use: 'term', language: 'en', value: 'cookies', anywhere: false },
        { use: 'heading' },
      ],
    })
  })

  it('keeps the terms one after the other', () => {
    const { terms, termEnds } = listPatterns(patterns)
    expect(String.fromCharCode(...terms)).toBe('cookiesфайлы … cookiexweb beacon用户')
    expect([...termEnds]).toEqual([7, 21, 22, 32, 34])
  })
})
